package dev.attain.coverage;

import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import java.util.List;
import java.util.Locale;

/** Coverage as text: the rules' own lines, with {@code +} and {@code -} at their edge. */
public final class CoverageText {

  private CoverageText() {}

  /**
   * Each rule's lines, with a sentence for each thing that is missing, and how much is shown.
   *
   * @param coverage what scenarios show
   * @param source the rules
   * @return lines of text
   */
  public static String of(Coverage coverage, RuleSource source) {
    StringBuilder text = new StringBuilder();
    String file = "";
    for (Rule rule : Lines.rules(source)) {
      if (!rule.file().equals(file)) {
        file = rule.file();
        text.append(file).append('\n');
      }
      for (Lines line : Lines.of(rule, source, coverage)) {
        text.append(
                String.format(Locale.ROOT, "%5d %s %s", line.number(), line.mark(), line.text())
                    .stripTrailing())
            .append('\n');
        line.points().stream()
            .filter(point -> !point.isShown())
            .forEach(point -> text.append("      ! ").append(point.missing()).append('\n'));
      }
      text.append('\n');
    }
    coverage.leftOut().forEach(words -> text.append("Not looked at: ").append(words).append('\n'));
    return text.append(summary(coverage)).append('\n').toString();
  }

  /**
   * How much is shown.
   *
   * @param coverage what scenarios show
   * @return one line
   */
  public static String summary(Coverage coverage) {
    List<Point> points = coverage.points();
    long shown = points.stream().filter(Point::isShown).count();
    return String.format(
        Locale.ROOT,
        "Coverage: %s %%, %d of %d: numbers %s, definitions %s, conditions %s.",
        percent(coverage),
        shown,
        points.size(),
        part(points, Point.Kind.FOUND),
        part(points, Point.Kind.MADE),
        part(points, Point.Kind.CONDITION));
  }

  /** Rounded down, so that 100 is said only of all. */
  static String percent(Coverage coverage) {
    return String.valueOf((int) coverage.percent());
  }

  private static String part(List<Point> points, Point.Kind kind) {
    long all = points.stream().filter(point -> point.kind() == kind).count();
    long shown = points.stream().filter(point -> point.kind() == kind && point.isShown()).count();
    return shown + " of " + all;
  }
}
