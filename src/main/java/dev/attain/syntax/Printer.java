package dev.attain.syntax;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes conditions in one form, so that the same condition always reads the same. */
public final class Printer {

  private Printer() {}

  /**
   * Writes a condition on one line, without comments.
   *
   * @param condition the condition
   * @return its text
   */
  public static String of(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return variable(pattern.variable())
          + pattern.fact().text()
          + bracket(constraints(pattern.constraints()))
          + (pattern.source() == null ? "" : " from " + of(pattern.source()));
    }
    if (condition instanceof Condition.Group group) {
      String parts =
          group.parts().stream()
              .map(part -> part instanceof Condition.Group ? "( " + of(part) + " )" : of(part))
              .collect(Collectors.joining(" " + word(group.kind()) + " "));
      return switch (group.kind()) {
        case AND, OR -> parts;
        case EXISTS -> "exists " + parts;
        case NOT -> "not " + parts;
        case FORALL -> "forall( " + parts.strip() + " )";
      };
    }
    Condition.Counting counting = (Condition.Counting) condition;
    String functions =
        counting.functions().stream()
            .map(f -> variable(f.variable()) + f.name().text() + arguments(f.arguments()))
            .collect(Collectors.joining(", "));
    return counting.word().text()
        + "( "
        + of(counting.counted())
        + (functions.isEmpty() ? "" : "; " + functions)
        + (counting.constraints().isEmpty() ? "" : "; " + constraints(counting.constraints()))
        + " )";
  }

  /**
   * Writes an expression on one line, without comments.
   *
   * @param expression the expression
   * @return its text
   */
  public static String of(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return inner(comparison.left())
          + " "
          + comparison.operator().text()
          + " "
          + inner(comparison.right());
    }
    if (expression instanceof Expression.InList list) {
      return inner(list.left())
          + (list.negated() ? " not in " : " in ")
          + bracket(list.values().stream().map(Printer::of).collect(Collectors.joining(", ")));
    }
    if (expression instanceof Expression.Logical logical) {
      return logical.parts().stream()
          .map(part -> part instanceof Expression.Logical ? inner(part) : of(part))
          .collect(Collectors.joining(" " + logical.operator().text() + " "));
    }
    if (expression instanceof Expression.Negation negation
        && negation.negated() instanceof Expression.Comparison comparison
        && Character.isLetter(comparison.operator().text().charAt(0))) {
      return inner(comparison.left())
          + " not "
          + comparison.operator().text()
          + " "
          + inner(comparison.right());
    }
    if (expression instanceof Expression.Negation negation) {
      return "!" + inner(negation.negated());
    }
    if (expression instanceof Expression.Call call) {
      return on(call.on()) + call.name().text() + arguments(call.arguments());
    }
    if (expression instanceof Expression.Field field) {
      return on(field.on()) + field.name().text();
    }
    if (expression instanceof Expression.Variable variable) {
      return variable.name();
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return inner(sum.left()) + " " + sum.operator().text() + " " + inner(sum.right());
    }
    Expression.Literal literal = (Expression.Literal) expression;
    return literal.type() == Expression.Type.TEXT ? '"' + literal.value() + '"' : literal.value();
  }

  /**
   * Writes what stands between two commas.
   *
   * @param constraint what is asked of a fact, or bound
   * @return its text
   */
  public static String of(Condition.Constraint constraint) {
    return variable(constraint.variable()) + of(constraint.expression());
  }

  private static String word(Condition.Kind kind) {
    return switch (kind) {
      case AND -> "and";
      case OR -> "or";
      case EXISTS, NOT, FORALL -> "";
    };
  }

  private static String constraints(List<Condition.Constraint> constraints) {
    return constraints.stream().map(Printer::of).collect(Collectors.joining(", "));
  }

  private static String arguments(List<Expression> arguments) {
    return bracket(arguments.stream().map(Printer::of).collect(Collectors.joining(", ")));
  }

  private static String bracket(String inside) {
    return inside.isEmpty() ? "()" : "( " + inside + " )";
  }

  private static String variable(@Nullable Word variable) {
    return variable == null ? "" : variable.text() + " : ";
  }

  private static String on(@Nullable Expression on) {
    return on == null ? "" : inner(on) + ".";
  }

  private static String inner(Expression expression) {
    boolean compound =
        expression instanceof Expression.Comparison
            || expression instanceof Expression.InList
            || expression instanceof Expression.Logical
            || expression instanceof Expression.Arithmetic;
    return compound ? "( " + of(expression) + " )" : of(expression);
  }
}
