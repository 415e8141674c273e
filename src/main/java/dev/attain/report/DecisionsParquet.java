package dev.attain.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Decisions as a Parquet file: one flat row for each partner and competency. The same rows make the
 * same bytes.
 */
public final class DecisionsParquet implements Closeable {

  /** The columns, in the order of the cells of a row. */
  public static final List<String> COLUMNS =
      List.of(
          "partner_id",
          "partner_name",
          "as_of",
          "complete",
          "competency",
          "attained",
          "requirements",
          "facts",
          "rule_set");

  private final ParquetWriter<String[]> writer;

  private DecisionsParquet(ParquetWriter<String[]> writer) {
    this.writer = writer;
  }

  /**
   * Begins a file; one that is there is overwritten.
   *
   * @param file where it will be
   * @return takes the rows
   * @throws IOException if it cannot be written, or the library for it is not there
   */
  public static DecisionsParquet create(Path file) throws IOException {
    try {
      return new DecisionsParquet(ParquetDecisionRows.writer(file));
    } catch (NoClassDefFoundError e) {
      throw new IOException(
          "Parquet needs the library blue.strategic.parquet:parquet-floor, which is not there; add"
              + " it to the dependencies (there is no "
              + e.getMessage()
              + ")",
          e);
    }
  }

  /**
   * Writes a row.
   *
   * @param cells one for each of the {@link #COLUMNS}: the day as {@code yyyy-MM-dd}, {@code
   *     complete} as {@code true} or {@code false}; an empty name is written as none
   * @throws IOException if it cannot be written
   */
  public void add(String... cells) throws IOException {
    if (cells.length != COLUMNS.size()) {
      throw new IllegalArgumentException(cells.length + " cells");
    }
    writer.write(cells);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
