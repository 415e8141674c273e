package dev.attain.report;

import dev.attain.timeline.Change;
import dev.attain.timeline.Interval;
import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.Writer;

/** Timelines as CSV: one row for each interval, with what ends it. */
final class TimelineCsv implements TimelineReport {

  private final Writer out;
  private final CsvRows csv;
  private final ChangeCells cells;

  TimelineCsv(Writer out, String language) throws IOException {
    this.out = out;
    this.csv = new CsvRows(out);
    this.cells = new ChangeCells(new TimelineWords(language));
    csv.row(
        "partner_id",
        "partner_name",
        "complete",
        "competency",
        "attained",
        "from",
        "to",
        "next",
        "requirements",
        "causes",
        "rule_set");
  }

  @Override
  public void add(Timeline timeline) throws IOException {
    for (int i = 0; i < timeline.intervals().size(); i++) {
      Interval one = timeline.intervals().get(i);
      Change next = i < timeline.changes().size() ? timeline.changes().get(i) : null;
      csv.row(
          timeline.partnerId(),
          timeline.partnerName() == null ? "" : timeline.partnerName(),
          Boolean.toString(timeline.complete()),
          timeline.competency(),
          one.attained(),
          one.from().toString(),
          one.to().toString(),
          next == null ? "" : next.to(),
          next == null ? "" : cells.requirements(next),
          next == null ? "" : cells.causes(next),
          timeline.ruleSet());
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
