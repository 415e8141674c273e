package dev.attain.docs;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Function;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Word;
import java.util.Optional;

/**
 * "So many different ones": {@code Set( size >= 2 ) from accumulate( ExamPass( $e : exam ),
 * collectSet( $e ) )}.
 *
 * @param least how many
 * @param among the facts among which they are
 * @param field the field in which they differ
 */
record Different(Expression least, Pattern among, String field) {

  /** What a pattern says in this form; nothing for any other form. */
  static Optional<Different> in(Pattern pattern) {
    Counting source = pattern.source();
    if (source == null
        || pattern.variable() != null
        || pattern.constraints().size() != 1
        || source.functions().size() != 1
        || !source.constraints().isEmpty()
        || !(source.counted() instanceof Pattern among)) {
      return Optional.empty();
    }
    return least(pattern.constraints().get(0))
        .flatMap(
            least ->
                field(source.functions().get(0), among)
                    .map(field -> new Different(least, among, field)));
  }

  private static Optional<Expression> least(Constraint constraint) {
    return constraint.expression() instanceof Expression.Comparison comparison
            && comparison.operator().text().equals(">=")
            && comparison.left() instanceof Expression.Field size
            && size.name().text().equals("size")
        ? Optional.of(comparison.right())
        : Optional.empty();
  }

  private static Optional<String> field(Function function, Pattern among) {
    if (!function.name().text().equals("collectSet") || function.variable() != null) {
      return Optional.empty();
    }
    for (Constraint constraint : among.constraints()) {
      Word bound = constraint.variable();
      if (bound != null
          && constraint.expression() instanceof Expression.Field field
          && function.arguments().size() == 1
          && function.arguments().get(0) instanceof Expression.Variable variable
          && variable.name().equals(bound.text())) {
        return Optional.of(field.name().text());
      }
    }
    return Optional.empty();
  }
}
