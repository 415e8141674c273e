package dev.attain.coverage;

import dev.attain.change.Change;
import dev.attain.change.RuleAt;
import dev.attain.rules.Rule;
import dev.attain.scenario.Scenario;
import java.util.Optional;

/** Whether a scenario shows that a condition alone decides. */
final class ConditionPoint {

  private ConditionPoint() {}

  static Point of(Change change, RuleAt at, Optional<Scenario> shownBy) {
    Rule rule = at.rule();
    String what = change.shown();
    return new Point(
        rule.id(),
        Point.Kind.CONDITION,
        change.place(),
        what,
        shownBy.map(Scenario::sentence).orElse(null),
        sentence(change, rule, what) + " (line " + change.place().line() + ")");
  }

  private static String sentence(Change change, Rule rule, String what) {
    String who = "no scenario has " + Subject.of(rule);
    if (change.kind() == Change.Kind.WORD_DROPPED) {
      return change.negated()
          ? who + " that fails " + rule.id() + " only because " + what + " is listed behind not"
          : who + " that meets " + rule.id() + " only because " + what + " is listed";
    }
    return change.negated()
        ? who + " that meets " + rule.id() + " only because " + what + " is asked behind not"
        : who + " that fails " + rule.id() + " only because of " + what;
  }
}
