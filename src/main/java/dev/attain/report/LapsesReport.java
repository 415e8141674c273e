package dev.attain.report;

import dev.attain.timeline.Lapse;
import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what is lost in timelines, and nothing else of them, until all have been seen. */
final class LapsesReport implements TimelineReport {

  /** What is lost, in one form. */
  interface Form {

    void write(List<Lapse> soonestFirst, int partners) throws IOException;
  }

  private final LocalDate until;
  private final Form form;
  private final List<Lapse> lapses = new ArrayList<>();
  private final Set<String> partners = new HashSet<>();

  LapsesReport(LocalDate until, Form form) {
    this.until = until;
    this.form = form;
  }

  @Override
  public void add(Timeline timeline) {
    partners.add(timeline.partnerId());
    lapses.addAll(Lapse.in(timeline, until));
  }

  @Override
  public void end() throws IOException {
    form.write(lapses.stream().sorted(Lapse.SOONEST_FIRST).toList(), partners.size());
  }
}
