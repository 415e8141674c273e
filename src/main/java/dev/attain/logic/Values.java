package dev.attain.logic;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions of a rule come to, as Drools would compute them. */
final class Values {

  private Values() {}

  /** Whether something that is asked of a fact holds. */
  static boolean holds(Constraint constraint, Object fact, Bindings bindings) {
    Expression asked = constraint.expression();
    boolean binds =
        constraint.variable() != null
            && !(asked instanceof Expression.Comparison || asked instanceof Expression.InList);
    if (!binds && !isTrue(of(asked, fact, bindings))) {
      return false;
    }
    if (constraint.variable() == null || !bindings.has(constraint.variable().text())) {
      return true;
    }
    return FactFields.same(
        of(bound(asked), fact, bindings), bindings.get(constraint.variable().text()));
  }

  /** What a variable is bound to: {@code $n : paidSeats >= 1} binds the seats. */
  static Expression bound(Expression asked) {
    if (asked instanceof Expression.Comparison comparison) {
      return comparison.left();
    }
    return asked instanceof Expression.InList list ? list.left() : asked;
  }

  static boolean isTrue(@Nullable Object value) {
    return Boolean.TRUE.equals(value);
  }

  /** The value of an expression; {@code fact} is what fields without a dot are read from. */
  static @Nullable Object of(Expression expression, @Nullable Object fact, Bindings bindings) {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal);
    }
    if (expression instanceof Expression.Variable variable) {
      if (!bindings.has(variable.name())) {
        throw new NoAnswerException(variable.name() + " has no value yet");
      }
      return bindings.get(variable.name());
    }
    if (expression instanceof Expression.Field field) {
      Object on = field.on() == null ? fact : of(field.on(), fact, bindings);
      return on == null ? null : member(on, field.name().text(), List.of());
    }
    if (expression instanceof Expression.Call call) {
      Object on = call.on() == null ? fact : of(call.on(), fact, bindings);
      List<@Nullable Object> arguments = new ArrayList<>();
      for (Expression argument : call.arguments()) {
        arguments.add(of(argument, fact, bindings));
      }
      return on == null ? null : member(on, call.name().text(), arguments);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return compared(
          of(comparison.left(), fact, bindings),
          comparison.operator().text(),
          of(comparison.right(), fact, bindings));
    }
    if (expression instanceof Expression.InList list) {
      Object left = of(list.left(), fact, bindings);
      return list.negated()
          != list.values().stream()
              .anyMatch(value -> FactFields.same(left, of(value, fact, bindings)));
    }
    if (expression instanceof Expression.Logical logical) {
      return logical.operator().text().equals("&&")
          ? logical.parts().stream().allMatch(part -> isTrue(of(part, fact, bindings)))
          : logical.parts().stream().anyMatch(part -> isTrue(of(part, fact, bindings)));
    }
    if (expression instanceof Expression.Negation negation) {
      return !isTrue(of(negation.negated(), fact, bindings));
    }
    return arithmetic((Expression.Arithmetic) expression, fact, bindings);
  }

  private static @Nullable Object literal(Expression.Literal literal) {
    return switch (literal.type()) {
      case TEXT -> literal.value();
      case NUMBER ->
          literal.value().contains(".")
              ? (Object) new BigDecimal(literal.value())
              : (Object) Long.valueOf(literal.value());
      case WORD ->
          literal.value().equals("null") ? null : Boolean.valueOf(literal.value().equals("true"));
    };
  }

  private static @Nullable Object member(Object on, String name, List<@Nullable Object> arguments) {
    if (!(on instanceof LocalDate day)) {
      return on instanceof String text && name.equals("contains")
          ? (Object) text.contains(String.valueOf(arguments.get(0)))
          : FactFields.call(on, name, arguments);
    }
    Object argument = arguments.isEmpty() ? null : arguments.get(0);
    if (argument instanceof Number number) {
      return moved(day, name, number.longValue());
    }
    if (argument instanceof LocalDate other) {
      return switch (name) {
        case "isBefore" -> day.isBefore(other);
        case "isAfter" -> day.isAfter(other);
        case "isEqual", "equals" -> day.isEqual(other);
        default -> throw new NoAnswerException("a date has no " + name);
      };
    }
    return switch (name) {
      case "year" -> (long) day.getYear();
      case "monthValue" -> (long) day.getMonthValue();
      default -> null;
    };
  }

  static @Nullable LocalDate moved(LocalDate day, String name, long by) {
    try {
      return switch (name) {
        case "minusDays" -> day.minusDays(by);
        case "minusWeeks" -> day.minusWeeks(by);
        case "minusMonths" -> day.minusMonths(by);
        case "minusYears" -> day.minusYears(by);
        case "plusDays" -> day.plusDays(by);
        case "plusWeeks" -> day.plusWeeks(by);
        case "plusMonths" -> day.plusMonths(by);
        case "plusYears" -> day.plusYears(by);
        default -> throw new NoAnswerException("a date has no " + name);
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Object compared(@Nullable Object left, String operator, @Nullable Object right) {
    return switch (operator) {
      case "==" -> FactFields.same(left, right);
      case "!=" -> !FactFields.same(left, right);
      case "contains" -> contains(left, right);
      case "memberOf" -> contains(right, left);
      default -> left != null && right != null && isInOrder(compare(left, right), operator);
    };
  }

  private static boolean isInOrder(int order, String operator) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new NoAnswerException("no values are compared with " + operator);
    };
  }

  private static boolean contains(@Nullable Object all, @Nullable Object one) {
    if (all instanceof Collection<?> many) {
      return many.stream().anyMatch(each -> FactFields.same(each, one));
    }
    return all instanceof String text && one instanceof String part && text.contains(part);
  }

  /** The order of two values of one kind. */
  static int compare(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return a instanceof BigDecimal || b instanceof BigDecimal
          ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()))
          : Long.compare(a.longValue(), b.longValue());
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return a.compareTo(b);
    }
    if (left instanceof String a && right instanceof String b) {
      return a.compareTo(b);
    }
    throw new NoAnswerException(left + " and " + right + " are not compared");
  }

  private static @Nullable Object arithmetic(
      Expression.Arithmetic sum, @Nullable Object fact, Bindings bindings) {
    Object left = of(sum.left(), fact, bindings);
    Object right = of(sum.right(), fact, bindings);
    if (left instanceof Number a && right instanceof Number b) {
      return number(a, sum.operator().text(), b);
    }
    return sum.operator().text().equals("+") ? left + "" + right : null;
  }

  private static Object number(Number left, String operator, Number right) {
    if (left instanceof BigDecimal || right instanceof BigDecimal) {
      BigDecimal a = new BigDecimal(left.toString());
      BigDecimal b = new BigDecimal(right.toString());
      return switch (operator) {
        case "+" -> a.add(b);
        case "-" -> a.subtract(b);
        default -> a.multiply(b);
      };
    }
    return switch (operator) {
      case "+" -> left.longValue() + right.longValue();
      case "-" -> left.longValue() - right.longValue();
      default -> left.longValue() * right.longValue();
    };
  }
}
