package dev.attain.difference;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Printer;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes parts of a rule without what does not matter: comments, blanks, the names of variables,
 * variables that nothing uses. Sorted, what means the same also reads the same, whatever the order
 * of constraints, of words in a list and of alternatives; in its own order it can be compiled.
 */
final class Wording {

  private static final Map<String, String> TURNED =
      Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

  private final Names names;
  private final Set<String> used;
  private final boolean sorted;

  /**
   * Reads one side.
   *
   * @param names its names as the other side has them
   * @param used the variables that either side uses, by those names
   * @param sorted whether it is for comparing; else it is for compiling
   */
  Wording(Names names, Set<String> used, boolean sorted) {
    this.names = names;
    this.used = Set.copyOf(used);
    this.sorted = sorted;
  }

  String of(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return variable(pattern.variable())
          + pattern.fact().text()
          + "( "
          + constraints(pattern.constraints())
          + " )"
          + (pattern.source() == null ? "" : " from " + of(pattern.source()));
    }
    if (condition instanceof Condition.Group group) {
      return group(group);
    }
    Condition.Counting counting = (Condition.Counting) condition;
    Stream<String> parts =
        Stream.of(of(counting.counted()), functions(counting), constraints(counting.constraints()));
    return word(counting)
        + parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("; ", "( ", " )"));
  }

  private String group(Condition.Group group) {
    Stream<String> parts = group.parts().stream().map(this::inner);
    return switch (group.kind()) {
      case AND, OR ->
          inOrder(parts).collect(Collectors.joining(" " + joint(group.kind()) + " ", "( ", " )"));
      case EXISTS -> "exists " + parts.collect(Collectors.joining());
      case NOT -> "not " + parts.collect(Collectors.joining());
      case FORALL -> parts.collect(Collectors.joining(" ", "forall( ", " )"));
    };
  }

  /** A group in a group stands in brackets. */
  String inner(Condition part) {
    boolean bare = part instanceof Condition.Pattern || of(part).startsWith("( ");
    return bare ? of(part) : "( " + of(part) + " )";
  }

  static String joint(Condition.Kind kind) {
    return kind == Condition.Kind.OR ? "or" : "and";
  }

  static String word(Condition.Counting counting) {
    return counting.word().text().equals("acc") ? "accumulate" : counting.word().text();
  }

  String functions(Condition.Counting counting) {
    return counting.functions().stream()
        .map(f -> variable(f.variable()) + f.name().text() + bracket(f.arguments()))
        .collect(Collectors.joining(", "));
  }

  private String constraints(List<Condition.Constraint> constraints) {
    Stream<String> texts =
        Asked.all(constraints).stream().filter(asked -> !bindsInVain(asked)).map(this::of);
    return inOrder(texts).collect(Collectors.joining(", "));
  }

  /** Whether it only binds a variable, and nothing uses that. */
  boolean bindsInVain(Asked asked) {
    return asked.onlyBinds() && variable(asked.variable()).isEmpty();
  }

  String of(Asked asked) {
    return variable(asked.variable()) + of(asked.expression());
  }

  /** A variable with its colon; empty for one that nothing uses. */
  String variable(@Nullable Word variable) {
    String name = variable == null ? "" : names.in(variable.text());
    return used.contains(name) ? name + " : " : "";
  }

  String of(Statement statement) {
    if (statement instanceof Statement.Make make) {
      return "insertLogical( new " + make.fact().text() + bracket(make.values()) + " );";
    }
    Statement.AtLeast atLeast = (Statement.AtLeast) statement;
    return "atLeast( " + of(atLeast.needed()) + ", " + of(atLeast.found()) + ", kcontext );";
  }

  String of(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison);
    }
    if (expression instanceof Expression.InList list) {
      List<String> values = inOrder(list.values().stream().map(this::of).distinct()).toList();
      return values.size() == 1
          ? inner(list.left()) + (list.negated() ? " != " : " == ") + values.get(0)
          : open(list.left(), list.negated()) + String.join(", ", values) + " )";
    }
    if (expression instanceof Expression.Logical logical) {
      return inOrder(logical.parts().stream().map(this::part))
          .collect(Collectors.joining(" " + logical.operator().text() + " "));
    }
    if (expression instanceof Expression.Negation negation) {
      return negation.negated() instanceof Expression.Comparison comparison
              && Character.isLetter(comparison.operator().text().charAt(0))
          ? inner(comparison.left())
              + " not "
              + comparison.operator().text()
              + " "
              + inner(comparison.right())
          : "!" + inner(negation.negated());
    }
    return names.in(Printer.of(expression));
  }

  /** {@code type in (}, before its words. */
  String open(Expression left, boolean negated) {
    return inner(left) + (negated ? " not in ( " : " in ( ");
  }

  private String comparison(Expression.Comparison comparison) {
    String operator = comparison.operator().text();
    String turned = TURNED.get(operator);
    boolean literalFirst =
        comparison.left() instanceof Expression.Literal
            && !(comparison.right() instanceof Expression.Literal);
    return turned != null && literalFirst
        ? inner(comparison.right()) + " " + turned + " " + inner(comparison.left())
        : inner(comparison.left()) + " " + operator + " " + inner(comparison.right());
  }

  private String part(Expression part) {
    return part instanceof Expression.Logical ? inner(part) : of(part);
  }

  private String inner(Expression expression) {
    boolean compound =
        expression instanceof Expression.Comparison
            || expression instanceof Expression.InList
            || expression instanceof Expression.Logical
            || expression instanceof Expression.Arithmetic;
    return compound ? "( " + of(expression) + " )" : of(expression);
  }

  private String bracket(List<Expression> inside) {
    return inside.isEmpty()
        ? "()"
        : inside.stream().map(this::of).collect(Collectors.joining(", ", "( ", " )"));
  }

  private Stream<String> inOrder(Stream<String> texts) {
    return sorted ? texts.sorted() : texts;
  }
}
