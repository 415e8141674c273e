package dev.attain.boundaries;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Map;

/** Derived facts: what they are made of, and how a condition asks for one. */
final class Derived {

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "NetNewCustomer", List.of("customerId"),
          "CertifiedIndividual", List.of("individualId"),
          "Qualified", List.of("as", "id"));

  private Derived() {}

  /** Whether what is made is what is asked for: a word of a rule's own must be the same. */
  static boolean fits(Condition.Pattern pattern, Statement.Make make) {
    List<String> fields = FIELDS.getOrDefault(make.fact().text(), List.of());
    for (Condition.Constraint constraint : pattern.constraints()) {
      if (constraint.expression() instanceof Expression.Comparison comparison
          && comparison.operator().text().equals("==")
          && comparison.right() instanceof Expression.Literal asked) {
        int index = fields.indexOf(Solver.field(comparison.left()));
        if (index >= 0
            && index < make.values().size()
            && make.values().get(index) instanceof Expression.Literal made
            && !made.value().equals(asked.value())) {
          return false;
        }
      }
    }
    return true;
  }

  static void bind(Condition.Pattern pattern, Statement.Make make, Values inner, Values outer) {
    List<String> fields = FIELDS.getOrDefault(make.fact().text(), List.of());
    for (Condition.Constraint constraint : pattern.constraints()) {
      int index = fields.indexOf(Solver.field(constraint.expression()));
      Word variable = constraint.variable();
      if (variable != null && index >= 0 && index < make.values().size()) {
        inner.of(make.values().get(index)).ifPresent(value -> outer.bind(variable.text(), value));
      }
    }
  }
}
