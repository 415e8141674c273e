package dev.attain.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** Decisions as CSV: one flat row for each partner and competency. */
final class CsvReport implements Report {

  private final Writer out;
  private final CsvWriter csv;
  private boolean headerWritten;

  CsvReport(Writer out) {
    this.out = out;
    this.csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(out);
  }

  @Override
  public void add(Decision decision) throws IOException {
    header();
    row(
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
      row(
          "partner_id", "partner_name", "as_of", "complete", "competency", "attained",
          "requirements", "rule_set");
    }
  }

  private static String requirements(OptionDecision option) {
    return option.requirements().stream()
        .map(r -> r.id() + " " + r.found() + "/" + r.needed())
        .collect(Collectors.joining("; "));
  }

  private void row(String... fields) throws IOException {
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
  private static String harmless(String field) {
    return !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
  }
}
