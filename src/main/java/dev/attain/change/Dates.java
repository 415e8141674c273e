package dev.attain.change;

import dev.attain.syntax.Expression;

/** Another date field of the same fact, or another day that the rule knows. */
final class Dates implements Operator {

  @Override
  public void expression(Expression expression, String fact, Site site) {
    if (expression instanceof Expression.Comparison comparison) {
      date(comparison.left(), comparison, fact, site);
      date(comparison.right(), comparison, fact, site);
    } else if (expression instanceof Expression.Call call) {
      if (call.on() != null) {
        date(call.on(), call, fact, site);
      }
      call.arguments().forEach(argument -> date(argument, call, fact, site));
    }
  }

  private static void date(Expression date, Expression whole, String fact, Site site) {
    if (date instanceof Expression.Field field && field.on() == null) {
      if (FactFields.dates(fact).contains(field.name().text())) {
        FactFields.dates(fact).stream()
            .filter(other -> !other.equals(field.name().text()))
            .forEach(other -> site.replaced(Change.Kind.DATE, field, other, whole));
      }
    } else if (date instanceof Expression.Variable variable
        && site.dates().containsKey(variable.name())) {
      site.dates().keySet().stream()
          .filter(other -> !other.equals(variable.name()))
          .forEach(other -> site.replaced(Change.Kind.DATE, variable, other, whole));
    }
  }
}
