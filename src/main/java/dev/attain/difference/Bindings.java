package dev.attain.difference;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Printer;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for. */
final class Bindings {

  private final List<Binding> all = new ArrayList<>();

  private Bindings() {}

  /**
   * A variable.
   *
   * @param variable its name
   * @param meaning what it is bound to, in full
   * @param head the same without what is given to it
   */
  record Binding(String variable, String meaning, String head) {}

  /** The variables of a rule, each once, in the order in which they are bound. */
  static List<Binding> of(RuleTree rule) {
    Bindings bindings = new Bindings();
    for (Condition.Pattern pattern : Trees.patterns(rule)) {
      String fact = pattern.fact().text();
      bindings.add(pattern.variable(), fact, fact);
      for (Condition.Constraint constraint : pattern.constraints()) {
        Expression bound = bound(constraint.expression());
        bindings.add(
            constraint.variable(),
            fact + "." + Printer.of(bound),
            fact + "." + Subject.of(constraint.expression()));
      }
    }
    for (Condition.Counting counting : Trees.countings(rule)) {
      String counted = String.join(" ", Shape.facts(counting.counted()));
      for (Condition.Function function : counting.functions()) {
        String name = function.name().text();
        bindings.add(function.variable(), name + " " + counted, name);
      }
    }
    return bindings.all;
  }

  /** {@code $n : paidSeats >= 1} binds the field. */
  private static Expression bound(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return comparison.left();
    }
    return expression instanceof Expression.InList list ? list.left() : expression;
  }

  private void add(@Nullable Word variable, String meaning, String head) {
    if (variable != null
        && all.stream().noneMatch(known -> known.variable().equals(variable.text()))) {
      all.add(new Binding(variable.text(), meaning, head));
    }
  }
}
