package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Decisions as CSV: one flat row for each partner and competency. */
final class CsvReport implements Report {

  static final List<String> COLUMNS =
      List.of(
          "partner_id",
          "partner_name",
          "as_of",
          "complete",
          "competency",
          "attained",
          "requirements",
          "rule_set");

  private final Writer out;
  private final CsvRows csv;
  private boolean headerWritten;

  CsvReport(Writer out) {
    this.out = out;
    this.csv = new CsvRows(out);
  }

  @Override
  public void add(Decision decision) throws IOException {
    header();
    csv.row(cells(decision).toArray(new String[0]));
  }

  /** What stands in the columns. */
  static List<String> cells(Decision decision) {
    String name = decision.partnerName();
    return List.of(
        decision.partnerId(),
        name == null ? "" : name,
        decision.asOf().toString(),
        Boolean.toString(decision.complete()),
        decision.competency(),
        decision.attained(),
        requirements(decision),
        decision.ruleSet());
  }

  @Override
  public void end() throws IOException {
    header();
    out.flush();
  }

  private void header() throws IOException {
    if (!headerWritten) {
      headerWritten = true;
      csv.row(COLUMNS.toArray(new String[0]));
    }
  }

  static String requirements(Decision decision) {
    return decision.options().stream()
        .map(CsvReport::requirements)
        .collect(Collectors.joining("; "));
  }

  private static String requirements(OptionDecision option) {
    return option.requirements().stream()
        .map(r -> r.id() + " " + r.found() + "/" + r.needed())
        .collect(Collectors.joining("; "));
  }
}
