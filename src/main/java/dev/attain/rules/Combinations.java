package dev.attain.rules;

import dev.attain.facts.FactKinds;
import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import java.util.List;

/**
 * Facts beside each other that no id joins: Drools looks at every combination of them, and nothing
 * can stop it before it has.
 */
final class Combinations {

  private static final int MOST = 4;

  private final RuleProblems problems;
  private int free;

  private Combinations(RuleProblems problems) {
    this.problems = problems;
  }

  static void check(List<Condition> conditions, RuleProblems problems) {
    new Combinations(problems).all(conditions);
  }

  private void all(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Pattern pattern) {
        pattern(pattern);
      } else if (condition instanceof Condition.Group group) {
        all(group.parts());
      } else if (condition instanceof Condition.Counting counting) {
        all(List.of(counting.counted()));
      }
    }
  }

  private void pattern(Condition.Pattern pattern) {
    if (pattern.source() != null) {
      all(List.of(pattern.source()));
    } else if (!FactKinds.isSingle(pattern.fact().text())
        && pattern.constraints().stream().noneMatch(Combinations::joins)) {
      free++;
      if (free == MOST + 1) {
        problems.at(
            pattern,
            Code.COMBINATIONS,
            "this rule looks at every combination of more than "
                + MOST
                + " facts, which may take for ever; join them by an id, such as customerId =="
                + " $customer, or split the rule");
      }
    }
  }

  /** {@code customerId == $customer}: of these there are few. */
  private static boolean joins(Condition.Constraint constraint) {
    return constraint.expression() instanceof Expression.Comparison comparison
        && comparison.operator().text().equals("==")
        && ((isId(comparison.left()) && isVariable(comparison.right()))
            || (isId(comparison.right()) && isVariable(comparison.left())));
  }

  private static boolean isId(Expression expression) {
    return expression instanceof Expression.Field field
        && (field.name().text().endsWith("Id") || field.name().text().equals("id"));
  }

  private static boolean isVariable(Expression expression) {
    return expression instanceof Expression.Variable;
  }
}
