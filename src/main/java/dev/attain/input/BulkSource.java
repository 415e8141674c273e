package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/**
 * A fact source that is read by several threads at once, for whoever has more facts than memory:
 * first all partners, then their facts in any order. The rows, what is set aside and why are the
 * same as in a {@link FactSource}.
 */
public interface BulkSource {

  /** Takes what is read. */
  interface Taker {
    /**
     * All partners are known now; comes first, once.
     *
     * @param partners the partners; those that lose something later are marked in it
     */
    void partners(PartnerDirectory partners);

    /**
     * What one thread reads.
     *
     * @return takes facts from this thread alone
     */
    Facts facts();

    /**
     * Rows were set aside. For any thread; each piece of a file is told once.
     *
     * @param file the place of the file in {@link #files()}
     * @param piece the place in the file; what lies before has a smaller one
     * @param rejected the rows, in their order
     */
    void rejected(int file, long piece, List<Rejected> rejected);

    /**
     * Something is worth knowing. For any thread.
     *
     * @param notice a sentence
     */
    void notice(String notice);

    /**
     * How far it is. For any thread.
     *
     * @param bytes so many bytes of the files were read since the last time
     * @param rows so many rows were read since the last time
     */
    void progress(long bytes, long rows);

    /**
     * Whether the rest is not wanted.
     *
     * @return true to end the reading soon
     */
    boolean isStopped();
  }

  /** Takes the facts that one thread reads. */
  interface Facts {
    /**
     * A fact that was written plainly.
     *
     * @param partner the partner's number
     * @param fact the fact; filled again for the next one
     */
    void add(int partner, RawFact fact);

    /**
     * Any fact.
     *
     * @param partner the partner's number
     * @param fact the fact
     */
    void add(int partner, Record fact);

    /**
     * An exam pass that counts only if its individual is among the partner's.
     *
     * @param partner the partner's number
     * @param pass the exam pass
     * @param ifNotListed what is to be said if not
     */
    void add(int partner, ExamPass pass, Unlisted ifNotListed);
  }

  /**
   * A file of a source.
   *
   * @param name what it is called in messages
   * @param path where it is
   */
  record File(String name, Path path) {}

  /**
   * Opens a fact source, and looks whether it can be read.
   *
   * @param path a folder, or a file of JSON
   * @param vocabulary the words that the facts may use
   * @return the source, ready to be read once
   * @throws UnreadableSourceException if there is nothing at the path, its kind is unknown, or a
   *     file or column is missing
   */
  static BulkSource open(Path path, Vocabulary vocabulary) {
    return Opening.openBulk(path, vocabulary);
  }

  /**
   * Opens a folder of exports of another system, and looks whether it can be read. Each export is
   * read by one thread.
   *
   * @param folder a folder
   * @param vocabulary the words that the facts may use
   * @param mapping how the exports are read as facts
   * @return the source, ready to be read once
   * @throws UnreadableSourceException if it is no folder, a file or column that the mapping names
   *     is missing, or the mapping has a word that is not in the vocabulary
   */
  static BulkSource open(Path folder, Vocabulary vocabulary, Mapping mapping) {
    return Opening.openBulk(folder, vocabulary, mapping);
  }

  /**
   * Prepares to read facts of a database, and looks whether its queries can be asked. All of them
   * see one snapshot, and are read by one thread.
   *
   * @param database the database
   * @param queries what it is asked
   * @param vocabulary the words that the facts may use
   * @return the source, ready to be read once; no connection is open until then
   * @throws UnreadableSourceException if there is no connection, or a query is wrong or lacks a
   *     column; all of them are named
   */
  static BulkSource open(Database database, Queries queries, Vocabulary vocabulary) {
    return BulkJdbc.open(database, queries, vocabulary);
  }

  /**
   * The database that is read.
   *
   * @return its name; empty when all facts stand in files
   */
  default String database() {
    return "";
  }

  /**
   * The files that will be read; one that holds several tables stands there for each.
   *
   * @return the files, in the order of their tables; last the mapping, if there is one; of a
   *     database the file of its queries
   */
  List<File> files();

  /**
   * Reads everything. May be called once.
   *
   * @param threads how many threads read at the same time, one or more
   * @param taker takes what is read
   * @throws UnreadableSourceException if the source cannot be read to its end
   */
  void read(int threads, Taker taker);
}
