package dev.attain.input;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A Parquet file of a folder. Its lines are its rows, and the first one has the number 1.
 *
 * @param table what it holds
 * @param path where it is
 * @param file its name, for messages
 */
record ParquetTable(Table table, Path path, String file) implements TableFile {

  @Override
  public void check() {
    open().close();
  }

  @Override
  public void read(Rows rows, Consumer<String> notices) {
    try (ParquetRows read = open()) {
      if (read.notice() != null) {
        notices.accept(read.notice());
      }
      while (read.next()) {
        rows.row(read.row(), read.line());
      }
    }
  }

  private ParquetRows open() {
    return withLibrary(file, () -> ParquetRows.open(this));
  }

  /** Does what needs the library, and says so where it is not there. */
  private static ParquetRows withLibrary(String file, Supplier<ParquetRows> opening) {
    try {
      return opening.get();
    } catch (NoClassDefFoundError e) {
      throw new UnreadableSourceException(
          file
              + ": cannot be read: Parquet needs the library"
              + " blue.strategic.parquet:parquet-floor, which is not there; add it to the"
              + " dependencies (there is no "
              + e.getMessage()
              + ")");
    }
  }
}
