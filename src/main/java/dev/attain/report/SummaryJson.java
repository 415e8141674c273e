package dev.attain.report;

import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.Writer;

/**
 * What came out for a population, as JSON: the fields are those of {@link Summary}, in their order,
 * and names and sentences stand in every language. The same summary gives the same bytes.
 */
public final class SummaryJson {

  private SummaryJson() {}

  /**
   * Writes a summary.
   *
   * @param summary what came out
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Summary summary, Writer out) throws IOException {
    RecordJson.writeInAllLanguages(summary, out);
    out.flush();
  }
}
