package dev.attain.report;

import dev.attain.text.Text;
import dev.attain.timeline.Interval;
import dev.attain.timeline.TierName;
import dev.attain.timeline.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A timeline as a bar: what is needed to draw it.
 *
 * @param title what it shows, for whoever does not see it
 * @param segments the intervals
 * @param ticks days of the axis
 */
record Picture(String title, List<Segment> segments, List<Tick> ticks) {

  /** How wide the bar is in the drawing. */
  static final int WIDTH = 760;

  private static final int LETTER = 8;
  private static final int TICKS_AT_MOST = 13;

  /** An interval: where it begins, how wide it is, and how it is shown. */
  record Segment(String x, String width, String fill, String ink, String label, String title) {}

  /** A day of the axis. */
  record Tick(String x, String label) {}

  /** A tier and its colour. */
  record Colour(String tier, String fill) {}

  static Picture of(Timeline timeline, TimelineWords words) {
    List<Segment> segments = new ArrayList<>();
    for (Interval one : timeline.intervals()) {
      double from = x(timeline, one.from());
      double width = x(timeline, one.to().plusDays(1)) - from;
      String tier = words.tier(one.attained(), one.attainedName());
      boolean fits = Columns.width(tier) * LETTER < width;
      segments.add(
          new Segment(
              number(from),
              number(width),
              fill(timeline.tiers(), one.attained()),
              isDark(timeline.tiers(), one.attained()) ? "#fff" : "#222",
              fits ? tier : "",
              words.get("interval", "" + one.from(), "" + one.to(), tier)));
    }
    String name = timeline.partnerName();
    String title =
        words.get(
            "picture",
            name == null ? timeline.partnerId() : timeline.partnerId() + " " + name,
            words.in(timeline.competencyName()),
            "" + timeline.from(),
            "" + timeline.until());
    return new Picture(title, segments, ticks(timeline));
  }

  /** The tiers that a timeline may show, with their colours. */
  static List<Colour> legend(Timeline timeline, TimelineWords words) {
    List<Colour> legend = new ArrayList<>();
    legend.add(new Colour(words.get("none"), Shades.NONE));
    for (TierName tier : timeline.tiers()) {
      Text name = tier.name();
      legend.add(new Colour(words.in(name), fill(timeline.tiers(), tier.tier())));
    }
    return legend;
  }

  private static double x(Timeline timeline, LocalDate day) {
    long all = ChronoUnit.DAYS.between(timeline.from(), timeline.until()) + 1;
    return (double) WIDTH * ChronoUnit.DAYS.between(timeline.from(), day) / all;
  }

  /** The starts of months, or of every so many months where there would be too many. */
  private static List<Tick> ticks(Timeline timeline) {
    long months = ChronoUnit.MONTHS.between(timeline.from(), timeline.until()) + 1;
    long step = (months + TICKS_AT_MOST - 1) / TICKS_AT_MOST;
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = timeline.from().withDayOfMonth(1);
    while (!day.isAfter(timeline.until())) {
      if (!day.isBefore(timeline.from())) {
        ticks.add(new Tick(number(x(timeline, day)), day.toString().substring(0, 7)));
      }
      day = day.plusMonths(step);
    }
    return ticks;
  }

  private static int rank(List<TierName> tiers, String tier) {
    return tiers.stream().map(TierName::tier).toList().indexOf(tier);
  }

  private static String fill(List<TierName> tiers, String tier) {
    return Shades.fill(rank(tiers, tier), tiers.size());
  }

  private static boolean isDark(List<TierName> tiers, String tier) {
    return Shades.isDark(rank(tiers, tier), tiers.size());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
