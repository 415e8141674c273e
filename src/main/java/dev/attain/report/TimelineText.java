package dev.attain.report;

import dev.attain.timeline.Change;
import dev.attain.timeline.Interval;
import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.Writer;

/** Timelines for people: a line for each interval, and why each follows the one before. */
final class TimelineText implements TimelineReport {

  private final Writer out;
  private final TimelineWords words;
  private final ChangeText text;
  private String lastPartner = "";
  private int partners;

  TimelineText(Writer out, Heading heading, String language) throws IOException {
    this.out = out;
    this.words = new TimelineWords(language);
    this.text = new ChangeText(out, words);
    out.write(
        words.get("heading", heading.rules(), "" + heading.from(), "" + heading.until()) + "\n");
  }

  @Override
  public void add(Timeline timeline) throws IOException {
    if (!timeline.partnerId().equals(lastPartner)) {
      lastPartner = timeline.partnerId();
      partners++;
      out.write("\n");
      text.line(0, words.partner(timeline.partnerId(), timeline.partnerName()));
      if (!timeline.complete()) {
        text.line(2, words.get("incomplete"));
      }
    }
    text.line(2, words.in(timeline.competencyName()));
    for (Interval one : timeline.intervals()) {
      text.line(
          4,
          words.get(
              "interval",
              "" + one.from(),
              "" + one.to(),
              words.tier(one.attained(), one.attainedName())));
    }
    for (Change change : timeline.changes()) {
      text.line(4, words.get("on", "" + change.on(), words.change(change)));
      text.why(change, 6);
    }
  }

  @Override
  public void end() throws IOException {
    if (partners == 0) {
      out.write("\n" + words.get("nobody") + "\n");
    }
    out.flush();
  }
}
