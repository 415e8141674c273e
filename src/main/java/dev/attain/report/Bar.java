package dev.attain.report;

import java.util.Locale;

/**
 * A line of a chart, which is a line of a table: what is counted, how many, and a bar of that
 * length.
 *
 * @param label what is counted
 * @param count how many
 * @param percent how many of a hundred
 * @param width how long the bar is, of a hundred; empty for none
 * @param fill its colour
 */
record Bar(String label, String count, String percent, String width, String fill) {

  /** What is as it should be. */
  static final String GOOD = "#3a8f5c";

  /** What nearly is. */
  static final String NEAR = "#d08a1d";

  /** What is not. */
  static final String FAR = "#9fb0bf";

  /** What will be lost, or was set aside. */
  static final String LOST = "#b4534b";

  /** A bar that shows a part of all. */
  static Bar of(String label, long part, long all, String fill, SummaryWords words) {
    return of(label, part, all, all, fill, words);
  }

  /** A bar that shows a part of all, where the longest bar is as long as there is place. */
  static Bar of(String label, long part, long all, long longest, String fill, SummaryWords words) {
    return new Bar(label, words.number(part), words.percent(part, all), width(part, longest), fill);
  }

  private static String width(long part, long of) {
    return part == 0 ? "" : String.format(Locale.ROOT, "%.2f", 100.0 * part / of);
  }
}
