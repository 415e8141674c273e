package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** Decisions as CSV: one flat row for each partner and competency. */
final class CsvReport implements Report {

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
    csv.row(
        decision.partnerId(),
        decision.partnerName() == null ? "" : decision.partnerName(),
        decision.asOf().toString(),
        Boolean.toString(decision.complete()),
        decision.competency(),
        decision.attained(),
        decision.options().stream().map(CsvReport::requirements).collect(Collectors.joining("; ")),
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
      csv.row(
          "partner_id",
          "partner_name",
          "as_of",
          "complete",
          "competency",
          "attained",
          "requirements",
          "rule_set");
    }
  }

  private static String requirements(OptionDecision option) {
    return option.requirements().stream()
        .map(r -> r.id() + " " + r.found() + "/" + r.needed())
        .collect(Collectors.joining("; "));
  }
}
