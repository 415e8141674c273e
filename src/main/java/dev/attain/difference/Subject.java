package dev.attain.difference;

import dev.attain.syntax.Expression;

/** What an expression is about: the field or method of the fact that it asks for first. */
final class Subject {

  private Subject() {}

  static String of(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return field.on() == null ? field.name().text() : of(field.on());
    }
    if (expression instanceof Expression.Call call) {
      return call.on() == null ? call.name().text() : of(call.on());
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison.left() instanceof Expression.Literal
          ? of(comparison.right())
          : of(comparison.left());
    }
    if (expression instanceof Expression.InList list) {
      return of(list.left());
    }
    if (expression instanceof Expression.Negation negation) {
      return of(negation.negated());
    }
    if (expression instanceof Expression.Logical logical) {
      return of(logical.parts().get(0));
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return of(sum.left());
    }
    return "";
  }
}
