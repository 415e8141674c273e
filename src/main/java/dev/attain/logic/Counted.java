package dev.attain.logic;

import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One count of a requirement, and what one more of it does to the number found.
 *
 * @param requirement the requirement
 * @param counting the count
 * @param begun the variables that are bound before it
 * @param effect how much the number found rises, less the number needed, when the count rises by
 *     one
 */
record Counted(Rule requirement, Counting counting, Bindings begun, long effect) {

  private static final long STEP = 1000;

  /** The counts of a requirement that its result depends on. */
  static List<Counted> of(Rule requirement, World world) {
    Statement.AtLeast atLeast =
        requirement
            .tree()
            .atLeast()
            .orElseThrow(() -> new NoAnswerException(requirement.id() + " compares nothing"));
    List<Counted> all = new ArrayList<>();
    List<Condition> before = new ArrayList<>();
    for (Condition condition : requirement.tree().when()) {
      Counting counting = counting(condition);
      if (counting == null) {
        before.add(condition);
        continue;
      }
      long effect =
          slope(atLeast.found(), variable(condition), requirement)
              - slope(atLeast.needed(), variable(condition), requirement);
      if (effect != 0) {
        all.add(new Counted(requirement, counting, bound(before, world, requirement), effect));
      }
    }
    if (all.isEmpty()) {
      throw new NoAnswerException(
          requirement.id() + " compares something that it does not count itself");
    }
    return all;
  }

  private static @Nullable Counting counting(Condition condition) {
    return condition instanceof Pattern pattern
        ? pattern.source()
        : condition instanceof Counting counting ? counting : null;
  }

  /** The variable that stands for the count. */
  private static String variable(Condition condition) {
    if (condition instanceof Pattern pattern) {
      for (Constraint constraint : pattern.constraints()) {
        if (constraint.variable() != null) {
          return constraint.variable().text();
        }
      }
      return pattern.variable() == null ? "" : pattern.variable().text();
    }
    return ((Counting) condition)
        .functions().stream()
            .filter(function -> function.variable() != null)
            .map(function -> String.valueOf(function.variable()).isEmpty() ? "" : name(function))
            .findFirst()
            .orElse("");
  }

  private static String name(Condition.Function function) {
    return function.variable() == null ? "" : function.variable().text();
  }

  private static Bindings bound(List<Condition> before, World world, Rule requirement) {
    Bindings[] found = {null};
    world
        .solver()
        .each(
            before,
            Bindings.NONE,
            one -> {
              found[0] = one;
              return false;
            });
    if (found[0] == null) {
      throw new NoAnswerException(requirement.id() + " does not come to its count");
    }
    return found[0];
  }

  /** How much an expression rises with a variable, all others held. */
  private static long slope(Expression expression, String variable, Rule requirement) {
    Map<String, Long> values = new HashMap<>();
    variables(expression, values);
    if (!values.containsKey(variable)) {
      return 0;
    }
    Bindings low = Bindings.NONE;
    Bindings high = Bindings.NONE;
    for (String name : values.keySet()) {
      low = low.with(name, 0L);
      high = high.with(name, name.equals(variable) ? STEP : 0L);
    }
    long rise = World.number(expression, high) - World.number(expression, low);
    if (rise % STEP != 0) {
      throw new NoAnswerException(requirement.id() + " does not rise evenly with its count");
    }
    return rise / STEP;
  }

  private static void variables(Expression expression, Map<String, Long> found) {
    if (expression instanceof Expression.Variable variable) {
      found.put(variable.name(), 0L);
    }
    Trees.children(expression).forEach(part -> variables(part, found));
  }
}
