package dev.attain.input;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file that holds rows of one table. */
interface TableFile {

  /** Takes the rows. */
  interface Rows {
    /**
     * A row with the right number of fields.
     *
     * @param row the row; filled again for the next one
     * @param line the line that it begins on
     */
    void row(WrittenRow row, long line);

    /**
     * A row that is set aside as a whole.
     *
     * @param line the line that it begins on
     * @param partnerIds what may stand for the partner's id in it
     * @param reason what is wrong
     * @param written the row as it stands in the file
     */
    void broken(long line, List<String> partnerIds, String reason, String written);
  }

  /** What the rows are. */
  Table table();

  /** The file's name, for messages. */
  String file();

  /** Where it is. */
  Path path();

  /** How many bytes of it are read; 0 where that is not known. */
  default long bytes() {
    return WholeFile.size(path());
  }

  /** Whether rows may be left out of it, so that what is not read may stand in the file. */
  default boolean leavesRowsOut() {
    return false;
  }

  /**
   * Looks whether the rows can be read.
   *
   * @throws UnreadableSourceException if they cannot, or if a column is missing
   */
  void check();

  /**
   * Reads the rows.
   *
   * @param rows takes them
   * @param notices takes what is worth knowing
   * @throws UnreadableSourceException if the file cannot be read to its end
   */
  void read(Rows rows, Consumer<String> notices);
}
