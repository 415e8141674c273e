package dev.attain.report;

import dev.attain.decision.Decision;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions of a batch as CSV: the columns of every CSV report of decisions, and the hash of the
 * facts that a decision follows from.
 */
public final class DecisionRows {

  private final CsvRows csv;

  /**
   * Begins.
   *
   * @param out takes the rows
   */
  public DecisionRows(Writer out) {
    this.csv = new CsvRows(out);
  }

  /**
   * Writes the header.
   *
   * @throws IOException if it cannot be written
   */
  public void header() throws IOException {
    row(CsvReport.COLUMNS, "facts");
  }

  /**
   * Writes a decision.
   *
   * @param decision the decision
   * @param facts the hash of the partner's facts
   * @throws IOException if it cannot be written
   */
  public void add(Decision decision, String facts) throws IOException {
    row(CsvReport.cells(decision), facts);
  }

  private void row(List<String> cells, String last) throws IOException {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    csv.row(all.toArray(new String[0]));
  }

  /**
   * What was found for each requirement, as it stands in a row.
   *
   * @param decision the decision
   * @return {@code ID found/needed} of each, one behind the other
   */
  public static String requirements(Decision decision) {
    return CsvReport.requirements(decision);
  }
}
