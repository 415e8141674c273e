package dev.attain.boundaries;

import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the variables of a rule stand for in the case that is made. */
final class Values {

  private static final int MOST = 10_000;

  private final LocalDate asOf;
  private final Map<String, Object> byVariable = new LinkedHashMap<>();

  Values(LocalDate asOf) {
    this.asOf = asOf;
  }

  LocalDate asOf() {
    return asOf;
  }

  void bind(String variable, Object value) {
    byVariable.put(variable, value);
  }

  boolean knows(String variable) {
    return byVariable.containsKey(variable);
  }

  /** The days that the rule knows by name, with that name. */
  Map<String, LocalDate> days() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    byVariable.forEach(
        (variable, value) -> {
          if (value instanceof LocalDate day) {
            days.put(variable, day);
          }
        });
    return days;
  }

  /** The value of an expression; nothing when it depends on what is not known. */
  Optional<Object> of(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Expression.Variable variable) {
      return Optional.ofNullable(byVariable.get(variable.name()));
    }
    if (expression instanceof Expression.Field field) {
      return field.name().text().equals("asOf") ? Optional.of(asOf) : Optional.empty();
    }
    return expression instanceof Expression.Call call ? call(call) : Optional.empty();
  }

  private static Optional<Object> literal(Expression.Literal literal) {
    return switch (literal.type()) {
      case TEXT -> Optional.of(literal.value());
      case NUMBER ->
          literal.value().matches("-?\\d{1,9}")
              ? Optional.of(Integer.valueOf(literal.value()))
              : Optional.empty();
      case WORD -> Optional.empty();
    };
  }

  private Optional<Object> call(Expression.Call call) {
    Optional<Object> first =
        call.arguments().size() == 1 ? of(call.arguments().get(0)) : Optional.empty();
    if (first.isEmpty() || !(first.get() instanceof Integer number) || Math.abs(number) > MOST) {
      return Optional.empty();
    }
    if (call.name().text().equals("monthsBefore")) {
      return Optional.of(asOf.minusMonths(number));
    }
    Optional<Object> on = call.on() == null ? Optional.empty() : of(call.on());
    if (on.isEmpty() || !(on.get() instanceof LocalDate day)) {
      return Optional.empty();
    }
    return switch (call.name().text()) {
      case "minusDays" -> Optional.of(day.minusDays(number));
      case "plusDays" -> Optional.of(day.plusDays(number));
      case "minusWeeks" -> Optional.of(day.minusWeeks(number));
      case "plusWeeks" -> Optional.of(day.plusWeeks(number));
      case "minusMonths" -> Optional.of(day.minusMonths(number));
      case "plusMonths" -> Optional.of(day.plusMonths(number));
      case "minusYears" -> Optional.of(day.minusYears(number));
      case "plusYears" -> Optional.of(day.plusYears(number));
      default -> Optional.empty();
    };
  }
}
