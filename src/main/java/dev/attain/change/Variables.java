package dev.attain.change;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of a rule. */
final class Variables {

  private Variables() {}

  /** The variables that hold a date known from the evaluation, with what they are bound to. */
  static Map<String, String> dates(List<Condition> conditions) {
    Map<String, String> dates = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Pattern pattern
          && pattern.fact().text().equals("Evaluation")) {
        for (Condition.Constraint constraint : pattern.constraints()) {
          if (constraint.variable() != null) {
            dates.put(constraint.variable().text(), name(constraint.expression()));
          }
        }
      }
    }
    return dates;
  }

  private static String name(Expression expression) {
    if (expression instanceof Expression.Call call) {
      return call.name().text();
    }
    return expression instanceof Expression.Field field ? field.name().text() : "";
  }
}
