package dev.attain.report;

import dev.attain.timeline.Lapse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** What is lost, for people, the soonest first. */
final class LapsesText implements LapsesReport.Form {

  private final Writer out;
  private final TimelineReport.Heading heading;
  private final TimelineWords words;

  LapsesText(Writer out, TimelineReport.Heading heading, String language) {
    this.out = out;
    this.heading = heading;
    this.words = new TimelineWords(language);
  }

  @Override
  public void write(List<Lapse> lapses, int partners) throws IOException {
    ChangeText text = new ChangeText(out, words);
    LocalDate until = heading.lapsing();
    text.line(0, words.get("heading", heading.rules(), "" + heading.from(), "" + until));
    for (Lapse lapse : lapses) {
      out.write("\n");
      text.line(
          0,
          words.get(
              "lapse",
              "" + lapse.change().on(),
              words.partner(lapse.partnerId(), lapse.partnerName())));
      text.line(
          2, words.get("lapseOf", words.in(lapse.competencyName()), words.change(lapse.change())));
      if (!lapse.complete()) {
        text.line(2, words.get("incomplete"));
      }
      text.why(lapse.change(), 4);
    }
    long losing = lapses.stream().map(Lapse::partnerId).distinct().count();
    out.write("\n");
    text.line(0, words.get("losing", losing, partners, "" + until));
    out.flush();
  }
}
