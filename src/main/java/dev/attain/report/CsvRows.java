package dev.attain.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Rows of a CSV file that is safe to open in a spreadsheet. */
final class CsvRows {

  private final CsvWriter csv;

  CsvRows(Writer out) {
    this.csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
  }

  void row(String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      fields[i] = harmless(fields[i]);
    }
    try {
      csv.writeRecord(fields);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text. */
  static String harmless(String field) {
    return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
  }
}
