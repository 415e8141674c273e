package dev.attain.report;

import dev.attain.input.Rejected;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Rows that were set aside, as CSV that is safe to open in a spreadsheet. */
public final class RejectRows {

  private final CsvRows csv;

  /**
   * Begins.
   *
   * @param out takes the rows
   */
  public RejectRows(Writer out) {
    this.csv = new CsvRows(out);
  }

  /**
   * Writes the header.
   *
   * @throws IOException if it cannot be written
   */
  public void header() throws IOException {
    csv.row("file", "line", "column", "value", "reason", "partner_id", "row");
  }

  /**
   * Writes a row that was set aside.
   *
   * @param rejected the row
   * @throws IOException if it cannot be written
   */
  public void add(Rejected rejected) throws IOException {
    csv.row(
        rejected.file(),
        Long.toString(rejected.line()),
        orEmpty(rejected.column()),
        orEmpty(rejected.value()),
        rejected.reason(),
        orEmpty(rejected.partnerId()),
        orEmpty(rejected.row()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.replace("\0", "\\u0000"); // many readers would end there
  }
}
