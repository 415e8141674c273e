package dev.attain.report;

import dev.attain.timeline.Cause;
import dev.attain.timeline.Change;
import dev.attain.timeline.Interval;
import dev.attain.timeline.Lapse;
import dev.attain.timeline.MovedRequirement;
import dev.attain.timeline.MovedThing;
import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Timelines as one page with a picture each; of losses those of whoever loses, the soonest first.
 */
final class TimelineHtml implements TimelineReport {

  /** What the page shows. */
  record Page(String title, String heading, List<Partner> timelines, String losing) {}

  /** A timeline. */
  record Partner(
      Timeline timeline,
      Picture picture,
      List<Picture.Colour> legend,
      List<Row> intervals,
      List<On> changes) {}

  /** An interval. */
  record Row(String days, String tier) {}

  /** A change of tier. */
  record On(String on, boolean loss, List<Asked> requirements) {}

  /** A requirement that did it. */
  record Asked(String id, String found, String text, List<Thing> things) {}

  /** What counts, or counts no longer. */
  record Thing(String text, List<Why> causes) {}

  /** What happened. */
  record Why(String text, String condition) {}

  private final Writer out;
  private final Heading heading;
  private final TimelineWords words;
  private final List<Timeline> timelines = new ArrayList<>();
  private int partners;
  private String lastPartner = "";

  TimelineHtml(Writer out, Heading heading, String language) {
    this.out = out;
    this.heading = heading;
    this.words = new TimelineWords(language);
  }

  @Override
  public void add(Timeline timeline) {
    if (!timeline.partnerId().equals(lastPartner)) {
      lastPartner = timeline.partnerId();
      partners++;
    }
    LocalDate lapsing = heading.lapsing();
    if (lapsing == null || !Lapse.in(timeline, lapsing).isEmpty()) {
      timelines.add(timeline);
    }
  }

  @Override
  public void end() throws IOException {
    LocalDate lapsing = heading.lapsing();
    List<Timeline> shown = timelines;
    String losing = "";
    if (lapsing != null) {
      shown =
          timelines.stream().sorted(Comparator.comparing(one -> one.losses().get(0).on())).toList();
      long lose = timelines.stream().map(Timeline::partnerId).distinct().count();
      losing = words.get("losing", lose, partners, "" + lapsing);
    }
    Page page =
        new Page(
            words.get(lapsing == null ? "title" : "titleLapsing"),
            words.get("heading", heading.rules(), "" + heading.from(), "" + heading.until()),
            shown.stream().map(this::partner).toList(),
            losing);
    HtmlPage.write("timeline", page, words.messages(), out);
  }

  private Partner partner(Timeline timeline) {
    return new Partner(
        timeline,
        Picture.of(timeline, words),
        Picture.legend(timeline, words),
        timeline.intervals().stream().map(this::row).toList(),
        timeline.changes().stream().map(this::on).toList());
  }

  private Row row(Interval one) {
    return new Row(
        words.get("days", "" + one.from(), "" + one.to()),
        words.tier(one.attained(), one.attainedName()));
  }

  private On on(Change change) {
    return new On(
        words.get("on", "" + change.on(), words.change(change)),
        change.loss(),
        change.requirements().stream().map(this::asked).toList());
  }

  private Asked asked(MovedRequirement requirement) {
    return new Asked(
        requirement.id(),
        words.found(requirement),
        words.in(requirement.text()),
        requirement.things().stream().map(this::thing).toList());
  }

  private Thing thing(MovedThing thing) {
    return new Thing(words.thing(thing), thing.causes().stream().map(this::why).toList());
  }

  private Why why(Cause cause) {
    return new Why(words.cause(cause), words.condition(cause));
  }
}
