package dev.attain.input;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where facts come from: a folder of CSV, TSV or Parquet files, a {@code .json} file, a {@code
 * .jsonl} file, or a database. All but Parquet files may be compressed, and then end in {@code .gz}
 * or {@code .zst}.
 *
 * <p>A bad row is set aside, never guessed at, and never takes its neighbours with it. What cannot
 * be read at all ends the reading with an {@link UnreadableSourceException}.
 */
public interface FactSource {

  /**
   * Opens a fact source, and looks whether it can be read: the files that must be there are there,
   * and so are their columns.
   *
   * @param path a folder, or a file that ends in {@code .json} or {@code .jsonl}
   * @param vocabulary the words that the facts may use, from the rule set that will decide
   * @return the source, ready to be read once; it holds no file open
   * @throws UnreadableSourceException if there is nothing at the path, its kind is unknown, or a
   *     file or column is missing
   */
  static FactSource open(Path path, Vocabulary vocabulary) {
    return Opening.open(path, vocabulary);
  }

  /**
   * Opens a folder of exports of another system, and looks whether it can be read.
   *
   * @param folder a folder
   * @param vocabulary the words that the facts may use, from the rule set that will decide
   * @param mapping how the exports are read as facts
   * @return the source, ready to be read once; it holds no file open
   * @throws UnreadableSourceException if it is no folder, a file or column that the mapping names
   *     is missing, or the mapping has a word that is not in the vocabulary
   */
  static FactSource open(Path folder, Vocabulary vocabulary, Mapping mapping) {
    return Opening.open(folder, vocabulary, mapping);
  }

  /**
   * Prepares to read facts of a database, and looks whether its queries can be asked. They are read
   * row by row in one transaction that only reads, and all see the same: no facts of a partner that
   * were there at different times are ever given together.
   *
   * @param database the database
   * @param queries what it is asked; {@link Queries#ofPartners} asks for some partners only
   * @param vocabulary the words that the facts may use, from the rule set that will decide
   * @return the source, ready to be read once; no connection is open until then
   * @throws UnreadableSourceException if there is no connection, or a query is wrong or lacks a
   *     column; all of them are named
   */
  static FactSource open(Database database, Queries queries, Vocabulary vocabulary) {
    return JdbcSource.open(database, queries, vocabulary);
  }

  /**
   * Reads everything, in the calling thread. May be called once.
   *
   * @param partners takes each partner's facts, in the order of the source; a partner that lost
   *     something is not {@linkplain PartnerFacts#complete() complete}
   * @param rejects takes what was set aside, in the order of reading
   * @param notices takes what is worth knowing and changes no decision, such as an unknown column
   * @throws UnreadableSourceException if the source cannot be read to its end
   * @throws IllegalStateException if the source was read before
   */
  default void read(
      Consumer<PartnerFacts> partners, Consumer<Rejected> rejects, Consumer<String> notices) {
    read(partners, rejects, notices, Origins.NONE);
  }

  /**
   * Reads everything, in the calling thread, and tells where each fact stands. May be called once.
   *
   * @param partners takes each partner's facts, in the order of the source; a partner that lost
   *     something is not {@linkplain PartnerFacts#complete() complete}
   * @param rejects takes what was set aside, in the order of reading
   * @param notices takes what is worth knowing and changes no decision, such as an unknown column
   * @param origins takes the origin of each fact, before the partner that it is given to
   * @throws UnreadableSourceException if the source cannot be read to its end
   * @throws IllegalStateException if the source was read before
   */
  void read(
      Consumer<PartnerFacts> partners,
      Consumer<Rejected> rejects,
      Consumer<String> notices,
      Origins origins);
}
