package dev.attain.change;

import dev.attain.facts.Vocabulary;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.RuleTree;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what may be changed in a rule. */
public final class Changes {

  private final List<Operator> operators;
  private final Site site;

  private Changes(Site site, List<Operator> operators) {
    this.site = site;
    this.operators = operators;
  }

  /**
   * All changes of a rule.
   *
   * @param file the rule's file, as a path below the rules folder
   * @param text the file's text
   * @param rule the rule
   * @param vocabulary the words that may be added to lists
   * @return the changes in the order of their places; each makes another text
   */
  public static List<Change> of(String file, String text, RuleTree rule, Vocabulary vocabulary) {
    return found(
        new Site(file, text, rule, vocabulary),
        List.of(
            new Numbers(),
            new Comparisons(),
            new Lists(),
            new Dropped(),
            new Groups(),
            new Dates()));
  }

  /**
   * The single conditions of a rule, each as the change that leaves it out: what is asked of a
   * fact, the words of a list, a whole {@code exists}, {@code not} or fact.
   *
   * @param file the rule's file, as a path below the rules folder
   * @param text the file's text
   * @param rule the rule
   * @param vocabulary the words of the rules
   * @return the changes in the order of their places
   */
  public static List<Change> leavingOut(
      String file, String text, RuleTree rule, Vocabulary vocabulary) {
    return found(new Site(file, text, rule, vocabulary), List.of(new Lists(), new Dropped()))
        .stream()
        .filter(
            change ->
                switch (change.kind()) {
                  case WORD_DROPPED, CONDITION_DROPPED, PATTERN_DROPPED -> true;
                  default -> false;
                })
        .toList();
  }

  private static List<Change> found(Site site, List<Operator> operators) {
    Changes changes = new Changes(site, operators);
    site.rule().when().forEach(condition -> changes.condition(condition, false));
    site.rule()
        .then()
        .forEach(statement -> operators.forEach(operator -> operator.statement(statement, site)));
    Set<String> texts = new HashSet<>();
    return site.changes().stream()
        .sorted(
            Comparator.comparingInt((Change change) -> change.place().line())
                .thenComparingInt(change -> change.place().column())
                .thenComparing(Change::kind)
                .thenComparing(Change::words))
        .filter(change -> texts.add(change.edit().toString()))
        .toList();
  }

  private void condition(Condition condition, boolean oneIsEnough) {
    operators.forEach(operator -> operator.condition(condition, oneIsEnough, site));
    if (condition instanceof Condition.Pattern pattern) {
      pattern(pattern);
    } else if (condition instanceof Condition.Group group) {
      group(group);
    } else if (condition instanceof Condition.Counting counting) {
      counting(counting);
    }
  }

  private void group(Condition.Group group) {
    switch (group.kind()) {
      // The pattern itself is no condition beside "exists" or "not": they go together.
      case EXISTS, FORALL -> group.parts().forEach(this::inside);
      case NOT -> {
        site.enterNot();
        group.parts().forEach(this::inside);
        site.leaveNot();
      }
      case AND -> group.parts().forEach(part -> condition(part, false));
      case OR -> group.parts().forEach(part -> condition(part, true));
    }
  }

  private void inside(Condition part) {
    if (part instanceof Condition.Pattern pattern) {
      pattern(pattern);
    } else {
      condition(part, false);
    }
  }

  private void pattern(Condition.Pattern pattern) {
    if (pattern.source() != null) {
      counting(pattern.source());
    }
    for (int i = 0; i < pattern.constraints().size(); i++) {
      int index = i;
      operators.forEach(operator -> operator.constraint(pattern, index, site));
      expression(pattern.constraints().get(i).expression(), pattern.fact().text());
    }
  }

  private void counting(Condition.Counting counting) {
    inside(counting.counted());
    counting.constraints().forEach(constraint -> expression(constraint.expression(), ""));
  }

  private void expression(Expression expression, String fact) {
    operators.forEach(operator -> operator.expression(expression, fact, site));
    if (expression instanceof Expression.Comparison comparison) {
      expression(comparison.left(), fact);
      expression(comparison.right(), fact);
    } else if (expression instanceof Expression.InList list) {
      expression(list.left(), fact);
      list.values().forEach(value -> expression(value, fact));
    } else if (expression instanceof Expression.Logical logical) {
      logical.parts().forEach(part -> expression(part, fact));
    } else if (expression instanceof Expression.Negation negation) {
      expression(negation.negated(), fact);
    } else if (expression instanceof Expression.Call call) {
      if (call.on() != null) {
        expression(call.on(), fact);
      }
      call.arguments().forEach(argument -> expression(argument, fact));
    } else if (expression instanceof Expression.Arithmetic sum) {
      expression(sum.left(), fact);
      expression(sum.right(), fact);
    }
  }
}
