package dev.attain.change;

import dev.attain.syntax.Expression;
import java.util.List;
import java.util.Map;

/** Comparisons whose border moves, or that become their opposite. */
final class Comparisons implements Operator {

  private static final Map<String, String> OTHER =
      Map.of(
          ">=", ">", ">", ">=", "<=", "<", "<", "<=", "==", "!=", "!=", "==", "&&", "||", "||",
          "&&");

  /** Whether a method includes the day itself; the one without it is the negated other. */
  private static final List<String> BORDERS = List.of("isBefore", "isAfter");

  @Override
  public void expression(Expression expression, String fact, Site site) {
    if (expression instanceof Expression.Comparison comparison) {
      String other = OTHER.get(comparison.operator().text());
      if (other != null) {
        site.replaced(Change.Kind.COMPARISON, comparison.operator(), other, comparison);
      }
    } else if (expression instanceof Expression.Logical logical && logical.parts().size() == 2) {
      String other = OTHER.getOrDefault(logical.operator().text(), "||");
      site.replaced(Change.Kind.GROUP, logical.operator(), other, logical);
    } else if (expression instanceof Expression.Negation negation) {
      site.replaced(Change.Kind.COMPARISON, negation, site.words(negation.negated()), negation);
    } else if (expression instanceof Expression.Call call
        && call.on() != null
        && BORDERS.contains(call.name().text())) {
      String other = call.name().text().equals(BORDERS.get(0)) ? BORDERS.get(1) : BORDERS.get(0);
      site.replaced(Change.Kind.COMPARISON, call.name(), other, call);
    }
  }
}
