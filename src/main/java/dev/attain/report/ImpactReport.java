package dev.attain.report;

import dev.attain.impact.Impact;
import java.io.IOException;
import java.io.Writer;

/** What a change of rules or of the day does, in one form or another. */
public final class ImpactReport {

  private ImpactReport() {}

  /** The forms of the report. */
  public enum Format {
    /** For people. */
    TEXT,
    /** One JSON object with all there is. */
    JSON,
    /** One row for each partner that flips, with a header; safe to open in a spreadsheet. */
    CSV,
    /** A page that needs nothing but itself, with a list that can be searched. */
    HTML
  }

  /**
   * Writes the report.
   *
   * @param impact what changes for whom
   * @param format its form
   * @param language the language of sentences and names, {@code en} or {@code ja}
   * @param out takes it, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Impact impact, Format format, String language, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> new ImpactText(impact, language, out).write();
      case JSON -> RecordJson.write(impact, language, out);
      case CSV -> ImpactCsv.write(impact, out);
      case HTML -> ImpactPage.write(impact, language, out);
    }
    out.flush();
  }
}
