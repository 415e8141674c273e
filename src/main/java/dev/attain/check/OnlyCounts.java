package dev.attain.check;

import dev.attain.facts.FactKinds;
import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;

/**
 * A requirement counts and asks nothing else: where a condition of it does not hold, it would give
 * no result, and nobody could say whether it is met.
 */
final class OnlyCounts {

  private OnlyCounts() {}

  static void check(Rule rule, Findings findings) {
    if (rule.tier() == null) {
      return;
    }
    for (Condition condition : rule.tree().when()) {
      if (!alwaysGivesAResult(condition)) {
        findings.at(
            rule,
            condition,
            Code.NO_RESULT,
            "a requirement must give a result for every partner; put this condition into a"
                + " definition, and let the requirement only count");
      }
    }
  }

  private static boolean alwaysGivesAResult(Condition condition) {
    if (condition instanceof Condition.Counting counting) {
      return counting.constraints().isEmpty();
    }
    return condition instanceof Condition.Pattern pattern
        && (pattern.source() != null || FactKinds.isSingle(pattern.fact().text()))
        && pattern.constraints().stream().allMatch(OnlyCounts::onlyBinds);
  }

  private static boolean onlyBinds(Condition.Constraint constraint) {
    return constraint.variable() != null
        && !(constraint.expression() instanceof Expression.Comparison)
        && !(constraint.expression() instanceof Expression.InList);
  }
}
