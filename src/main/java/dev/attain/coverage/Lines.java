package dev.attain.coverage;

import dev.attain.change.RuleAt;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's own lines, each with what scenarios should show of it.
 *
 * @param number the line in its file
 * @param text the line
 * @param points what stands there
 */
record Lines(int number, String text, List<Point> points) {

  /** The rules of a rule set that have points, in their order. */
  static List<Rule> rules(RuleSource source) {
    return RuleAt.all(source).stream().map(RuleAt::rule).toList();
  }

  static List<Lines> of(Rule rule, RuleSource source, Coverage coverage) {
    List<String> all = source.text(rule.file()).lines().toList();
    List<Lines> lines = new ArrayList<>();
    for (int number = rule.line(); number <= Math.min(rule.endLine(), all.size()); number++) {
      int here = number;
      lines.add(
          new Lines(
              number,
              all.get(number - 1),
              coverage.points().stream()
                  .filter(point -> point.place().file().equals(rule.file()))
                  .filter(point -> point.place().line() == here)
                  .toList()));
    }
    return lines;
  }

  boolean hasGap() {
    return points.stream().anyMatch(point -> !point.isShown());
  }

  /** Shown as far as something should be; nothing where nothing should. */
  String mark() {
    return points.isEmpty() ? " " : hasGap() ? "-" : "+";
  }
}
