package dev.attain.difference;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of a fact: {@code a && b} is two.
 *
 * @param node where it stands
 * @param variable the variable that is bound; null for none
 * @param expression what is asked, or what the variable is bound to
 */
record Asked(Node node, @Nullable Word variable, Expression expression) {

  static List<Asked> all(List<Constraint> constraints) {
    List<Asked> all = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint.variable() == null
          && constraint.expression() instanceof Expression.Logical logical
          && logical.operator().text().equals("&&")) {
        logical.parts().forEach(part -> all.add(new Asked(part, null, part)));
      } else {
        all.add(new Asked(constraint, constraint.variable(), constraint.expression()));
      }
    }
    return all;
  }

  /** Whether it asks nothing and only gives a name. */
  boolean onlyBinds() {
    return variable != null
        && (expression instanceof Expression.Field || expression instanceof Expression.Call);
  }
}
