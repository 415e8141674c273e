package dev.attain.logic;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The variables that stand in a condition, bound or used. */
final class Variables {

  private final Set<String> names = new TreeSet<>();

  private Variables() {}

  static Set<String> in(Condition condition) {
    Variables variables = new Variables();
    variables.condition(condition);
    return variables.names;
  }

  private void condition(Condition condition) {
    if (condition instanceof Group group) {
      group.parts().forEach(this::condition);
    } else if (condition instanceof Counting counting) {
      condition(counting.counted());
      constraints(counting.constraints());
    } else if (condition instanceof Pattern pattern) {
      constraints(pattern.constraints());
      if (pattern.source() != null) {
        condition(pattern.source());
      }
    }
  }

  private void constraints(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      if (constraint.variable() != null) {
        names.add(constraint.variable().text());
      }
      expression(constraint.expression());
    }
  }

  private void expression(Expression expression) {
    if (expression instanceof Expression.Variable variable) {
      names.add(variable.name());
    }
    Trees.children(expression).forEach(this::expression);
  }
}
