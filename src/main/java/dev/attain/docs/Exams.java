package dev.attain.docs;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Expression.Comparison;
import dev.attain.syntax.Expression.Field;
import dev.attain.syntax.Expression.InList;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Expression.Logical;
import dev.attain.syntax.RuleTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the exams that a rule asks for. */
final class Exams {

  private static final String EXAM = "exam";

  private final Set<String> found = new LinkedHashSet<>();

  private Exams() {}

  /** The exams in their order. */
  static Set<String> in(RuleTree rule) {
    Exams exams = new Exams();
    rule.when().forEach(exams::condition);
    return exams.found;
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Group group) {
      group.parts().forEach(this::condition);
    } else if (condition instanceof Condition.Counting counting) {
      condition(counting.counted());
    } else if (condition instanceof Condition.Pattern pattern) {
      pattern.constraints().forEach(one -> expression(one.expression()));
      if (pattern.source() != null) {
        condition(pattern.source());
      }
    }
  }

  private void expression(Expression expression) {
    if (expression instanceof Logical logical) {
      logical.parts().forEach(this::expression);
    } else if (expression instanceof InList in && isExam(in.left())) {
      add(in.values());
    } else if (expression instanceof Comparison comparison && isExam(comparison.left())) {
      add(List.of(comparison.right()));
    }
  }

  private void add(List<Expression> values) {
    for (Expression value : values) {
      if (value instanceof Literal literal) {
        found.add(literal.value());
      }
    }
  }

  private static boolean isExam(Expression expression) {
    return expression instanceof Field field && field.name().text().equals(EXAM);
  }
}
