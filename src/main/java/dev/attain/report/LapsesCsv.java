package dev.attain.report;

import dev.attain.timeline.Change;
import dev.attain.timeline.Lapse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What is lost as CSV, one row each, the soonest first. */
final class LapsesCsv implements LapsesReport.Form {

  private final Writer out;
  private final ChangeCells cells;

  LapsesCsv(Writer out, String language) {
    this.out = out;
    this.cells = new ChangeCells(new TimelineWords(language));
  }

  @Override
  public void write(List<Lapse> lapses, int partners) throws IOException {
    CsvRows csv = new CsvRows(out);
    csv.row(
        "partner_id",
        "partner_name",
        "complete",
        "competency",
        "lost_on",
        "from",
        "to",
        "requirements",
        "causes");
    for (Lapse lapse : lapses) {
      Change change = lapse.change();
      csv.row(
          lapse.partnerId(),
          lapse.partnerName() == null ? "" : lapse.partnerName(),
          Boolean.toString(lapse.complete()),
          lapse.competency(),
          change.on().toString(),
          change.from(),
          change.to(),
          cells.requirements(change),
          cells.causes(change));
    }
    out.flush();
  }
}
