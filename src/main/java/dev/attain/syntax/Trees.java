package dev.attain.syntax;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Walks through a rule's tree. */
public final class Trees {

  private Trees() {}

  /**
   * All patterns of a rule, also those inside groups and counts.
   *
   * @param rule the rule
   * @return the patterns in the order in which they stand
   */
  public static List<Pattern> patterns(RuleTree rule) {
    List<Pattern> patterns = new ArrayList<>();
    rule.when().forEach(condition -> patterns(condition, patterns));
    return patterns;
  }

  private static void patterns(Condition condition, List<Pattern> patterns) {
    if (condition instanceof Pattern pattern) {
      patterns.add(pattern);
      if (pattern.source() != null) {
        patterns(pattern.source(), patterns);
      }
    } else if (condition instanceof Condition.Group group) {
      group.parts().forEach(part -> patterns(part, patterns));
    } else if (condition instanceof Condition.Counting counting) {
      patterns(counting.counted(), patterns);
    }
  }

  /**
   * All counts of a rule, also those behind {@code from}.
   *
   * @param rule the rule
   * @return the counts in the order in which they stand
   */
  public static List<Condition.Counting> countings(RuleTree rule) {
    List<Condition.Counting> countings = new ArrayList<>();
    rule.when().forEach(condition -> countings(condition, countings));
    return countings;
  }

  private static void countings(Condition condition, List<Condition.Counting> countings) {
    if (condition instanceof Condition.Counting counting) {
      countings.add(counting);
      countings(counting.counted(), countings);
    } else if (condition instanceof Condition.Group group) {
      group.parts().forEach(part -> countings(part, countings));
    } else if (condition instanceof Pattern pattern && pattern.source() != null) {
      countings(pattern.source(), countings);
    }
  }

  /**
   * All expressions of a rule's conditions and statements, with those inside them.
   *
   * @param rule the rule
   * @return the expressions, outer ones first
   */
  public static List<Expression> expressions(RuleTree rule) {
    List<Expression> expressions = new ArrayList<>();
    constraints(rule).forEach(constraint -> walk(constraint.expression(), expressions));
    for (Condition.Counting counting : countings(rule)) {
      counting.functions().forEach(f -> f.arguments().forEach(a -> walk(a, expressions)));
    }
    for (Statement statement : rule.then()) {
      if (statement instanceof Statement.Make make) {
        make.values().forEach(value -> walk(value, expressions));
      } else if (statement instanceof Statement.AtLeast atLeast) {
        walk(atLeast.needed(), expressions);
        walk(atLeast.found(), expressions);
      }
    }
    return expressions;
  }

  private static List<Constraint> constraints(RuleTree rule) {
    List<Constraint> constraints = new ArrayList<>();
    patterns(rule).forEach(pattern -> constraints.addAll(pattern.constraints()));
    countings(rule).forEach(counting -> constraints.addAll(counting.constraints()));
    return constraints;
  }

  private static void walk(Expression expression, List<Expression> found) {
    found.add(expression);
    children(expression).forEach(child -> walk(child, found));
  }

  /**
   * What an expression is made of.
   *
   * @param expression the expression
   * @return its parts from left to right; none for fields, variables and literals
   */
  public static List<Expression> children(Expression expression) {
    List<Expression> children = new ArrayList<>();
    if (expression instanceof Expression.Comparison comparison) {
      children.add(comparison.left());
      children.add(comparison.right());
    } else if (expression instanceof Expression.InList list) {
      children.add(list.left());
      children.addAll(list.values());
    } else if (expression instanceof Expression.Logical logical) {
      children.addAll(logical.parts());
    } else if (expression instanceof Expression.Negation negation) {
      children.add(negation.negated());
    } else if (expression instanceof Expression.Call call) {
      if (call.on() != null) {
        children.add(call.on());
      }
      children.addAll(call.arguments());
    } else if (expression instanceof Expression.Field field && field.on() != null) {
      children.add(field.on());
    } else if (expression instanceof Expression.Arithmetic sum) {
      children.add(sum.left());
      children.add(sum.right());
    }
    return children;
  }

  /**
   * What a field must be: {@code field == "…"}.
   *
   * @param constraint what is asked of a fact
   * @param field the field
   * @return the literal; nothing when it asks something else
   */
  public static Optional<Expression.Literal> equalTo(Constraint constraint, String field) {
    return constraint.expression() instanceof Expression.Comparison comparison
            && comparison.operator().text().equals("==")
            && comparison.left() instanceof Expression.Field asked
            && asked.name().text().equals(field)
            && comparison.right() instanceof Expression.Literal literal
        ? Optional.of(literal)
        : Optional.empty();
  }

  /**
   * The variables that a rule binds.
   *
   * @param rule the rule
   * @return where each is bound
   */
  public static List<Word> boundVariables(RuleTree rule) {
    List<Word> bound = new ArrayList<>();
    for (Pattern pattern : patterns(rule)) {
      if (pattern.variable() != null) {
        bound.add(pattern.variable());
      }
    }
    for (Constraint constraint : constraints(rule)) {
      if (constraint.variable() != null) {
        bound.add(constraint.variable());
      }
    }
    for (Condition.Counting counting : countings(rule)) {
      for (Condition.Function function : counting.functions()) {
        if (function.variable() != null) {
          bound.add(function.variable());
        }
      }
    }
    return bound;
  }

  /**
   * The variables that a rule uses.
   *
   * @param rule the rule
   * @return their names, each with its {@code $}
   */
  public static Set<String> usedVariables(RuleTree rule) {
    Set<String> used = new TreeSet<>();
    for (Expression expression : expressions(rule)) {
      if (expression instanceof Expression.Variable variable) {
        used.add(variable.name());
      }
    }
    return used;
  }
}
