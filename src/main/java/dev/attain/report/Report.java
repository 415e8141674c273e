package dev.attain.report;

import dev.attain.decision.Decision;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes decisions, one after the other, in one form.
 *
 * <p>Nothing is kept: a report of a million decisions needs no more memory than one of ten. For one
 * thread. The writer that it writes to is flushed at the end, and never closed.
 */
public interface Report {

  /** The forms of a report. */
  enum Format {
    /** For people. */
    TEXT,
    /** A JSON array. */
    JSON,
    /** One JSON object a line. */
    JSONL,
    /** One row for each partner and competency, with a header; safe to open in a spreadsheet. */
    CSV
  }

  /**
   * Begins a report.
   *
   * @param format its form
   * @param out where it goes
   * @param language the language of sentences and names, {@code en} or {@code ja}
   * @return the report
   */
  static Report to(Writer out, Format format, String language) {
    return switch (format) {
      case TEXT -> new TextReport(out, language);
      case JSON -> new JsonReport(out, language, true);
      case JSONL -> new JsonReport(out, language, false);
      case CSV -> new CsvReport(out);
    };
  }

  /**
   * Writes one decision.
   *
   * @param decision the decision
   * @throws IOException if it cannot be written
   */
  void add(Decision decision) throws IOException;

  /**
   * Writes what comes after the last decision.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;
}
