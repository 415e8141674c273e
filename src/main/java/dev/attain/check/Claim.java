package dev.attain.check;

import dev.attain.syntax.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something asked of a value, in the form "value operator values".
 *
 * @param left the value
 * @param operator one of the six comparisons; for a list {@code ==} or {@code !=}
 * @param values what it is compared with; more than one for a list
 */
record Claim(Expression left, String operator, List<Expression> values) {

  private static final Set<String> OPERATORS = Set.of("==", "!=", ">=", "<=", ">", "<");
  private static final Map<String, String> TURNED =
      Map.of("==", "==", "!=", "!=", ">=", "<=", "<=", ">=", ">", "<", "<", ">");
  private static final Map<String, String> OF_DATES =
      Map.of("isBefore", "<", "isAfter", ">", "isEqual", "==");

  /** The claim that an expression makes; null when it makes none of this form. */
  static @Nullable Claim of(Expression expression) {
    if (expression instanceof Expression.Comparison comparison
        && OPERATORS.contains(comparison.operator().text())) {
      String operator = comparison.operator().text();
      return comparison.left() instanceof Expression.Literal
          ? new Claim(
              comparison.right(),
              TURNED.getOrDefault(operator, operator),
              List.of(comparison.left()))
          : new Claim(comparison.left(), operator, List.of(comparison.right()));
    }
    if (expression instanceof Expression.InList list) {
      return new Claim(list.left(), list.negated() ? "!=" : "==", list.values());
    }
    if (expression instanceof Expression.Call call
        && call.on() != null
        && call.arguments().size() == 1
        && OF_DATES.containsKey(call.name().text())) {
      return new Claim(
          call.on(), OF_DATES.getOrDefault(call.name().text(), "=="), call.arguments());
    }
    return null;
  }

  Expression right() {
    return values.get(0);
  }

  boolean isExclusion() {
    return operator.equals("!=");
  }

  /** {@code == null}. */
  boolean isMissing() {
    return operator.equals("==") && isNull();
  }

  /** {@code != null}. */
  boolean isPresent() {
    return operator.equals("!=") && isNull();
  }

  private boolean isNull() {
    return right() instanceof Expression.Literal literal && literal.value().equals("null");
  }

  /** The number that it is compared with, if it is one. */
  Optional<Long> number() {
    return values.size() == 1
            && right() instanceof Expression.Literal literal
            && literal.type() == Expression.Type.NUMBER
            && literal.value().matches("-?\\d{1,15}")
        ? Optional.of(Long.parseLong(literal.value()))
        : Optional.empty();
  }

  /** The texts that it is compared with for being the same, if all are texts. */
  Optional<Set<String>> words() {
    Set<String> words = new HashSet<>();
    for (Expression value : values) {
      if (!(value instanceof Expression.Literal literal)
          || literal.type() != Expression.Type.TEXT) {
        return Optional.empty();
      }
      words.add(literal.value());
    }
    return operator.equals("==") || operator.equals("!=") ? Optional.of(words) : Optional.empty();
  }
}
