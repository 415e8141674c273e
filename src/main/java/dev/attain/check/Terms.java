package dev.attain.check;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names for the values that a rule speaks of, so that one value has one name wherever it is said: a
 * field of a pattern, a variable bound to it, a day moved by months.
 */
final class Terms {

  private static final double SHORTEST_MONTH = 30.4;
  private static final double LONGEST_MONTH = 30.5;

  private final Map<String, String> nameOfVariable = new HashMap<>();
  private final Map<String, Shift> shifts = new HashMap<>();

  /** A day so many days before or behind another, at least and at most. */
  private record Shift(String base, long least, long most) {}

  Terms(RuleTree rule) {
    List<Condition.Pattern> patterns = Trees.patterns(rule);
    for (int i = 0; i < patterns.size(); i++) {
      for (Condition.Constraint constraint : patterns.get(i).constraints()) {
        Word variable = constraint.variable();
        if (variable != null) {
          name(constraint.expression(), i + ".")
              .ifPresent(name -> nameOfVariable.put(variable.text(), name));
        }
      }
    }
  }

  /** The name of a value said in a pattern; nothing for what is no plain value. */
  Optional<String> name(Expression expression, String pattern) {
    if (expression instanceof Expression.Field field && field.on() == null) {
      return Optional.of(pattern + field.name().text());
    }
    if (expression instanceof Expression.Variable variable) {
      return Optional.of(nameOfVariable.getOrDefault(variable.name(), variable.name()));
    }
    if (expression instanceof Expression.Call call
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Expression.Literal literal
        && literal.value().matches("\\d{1,5}")) {
      return shifted(call, Long.parseLong(literal.value()), pattern);
    }
    if (expression instanceof Expression.Comparison comparison) { // $n : paidSeats >= 1
      return name(comparison.left(), pattern);
    }
    return Optional.empty();
  }

  private Optional<String> shifted(Expression.Call call, long n, String pattern) {
    String method = call.name().text();
    Expression on = call.on();
    Optional<String> base =
        on != null
            ? name(on, pattern)
            : method.equals("monthsBefore") ? Optional.of(pattern + "asOf") : Optional.empty();
    if (base.isEmpty() || !method.matches("monthsBefore|(minus|plus)(Days|Weeks|Months|Years)")) {
      return Optional.empty();
    }
    boolean back = !method.startsWith("plus");
    long least = n;
    long most = n;
    if (method.endsWith("Weeks")) {
      least = most = 7 * n;
    } else if (!method.endsWith("Days")) {
      long months = method.endsWith("Years") ? 12 * n : n;
      least = n == 0 ? 0 : (long) Math.floor(months * SHORTEST_MONTH) - 3;
      most = n == 0 ? 0 : (long) Math.ceil(months * LONGEST_MONTH) + 3;
    }
    String name = base.get() + (back ? "-" : "+") + n + method.replaceAll("^[a-z]+", "");
    shifts.put(
        name, back ? new Shift(base.get(), -most, -least) : new Shift(base.get(), least, most));
    return Optional.of(name);
  }

  /** Tells how moved days lie to those that they were moved from. */
  void tell(DayOrder order) {
    shifts.forEach(
        (name, shift) -> {
          order.atMost(name, shift.base(), shift.most());
          order.atMost(shift.base(), name, -shift.least());
        });
  }
}
