package dev.attain.check;

import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Printer;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions that can never hold, and conditions that always do. */
final class Sense {

  private static final Map<String, String> OPPOSITES =
      Map.of("==", "!=", "!=", "==", ">", "<=", "<=", ">", "<", ">=", ">=", "<");

  private final Rule rule;
  private final Findings findings;
  private final Terms terms;

  private Sense(Rule rule, Findings findings) {
    this.rule = rule;
    this.findings = findings;
    this.terms = new Terms(rule.tree());
  }

  static void check(Rule rule, Findings findings) {
    Sense sense = new Sense(rule, findings);
    List<Condition.Pattern> patterns = Trees.patterns(rule.tree());
    for (int i = 0; i < patterns.size(); i++) {
      FactShape shape = FactShape.of(patterns.get(i).fact().text());
      sense.check(flat(patterns.get(i).constraints()), i + ".", shape);
    }
    for (Condition.Counting counting : Trees.countings(rule.tree())) {
      sense.check(flat(counting.constraints()), "", FactShape.of(""));
    }
    sense.thereIsAndThereIsNot();
    sense.needed();
  }

  /** All that is asked, with what {@code &&} joins taken apart. */
  private static List<Expression> flat(List<Condition.Constraint> constraints) {
    List<Expression> asked = new ArrayList<>();
    constraints.forEach(constraint -> flat(constraint.expression(), asked));
    return asked;
  }

  private static void flat(Expression expression, List<Expression> asked) {
    if (expression instanceof Expression.Logical logical
        && logical.operator().text().equals("&&")) {
      logical.parts().forEach(part -> flat(part, asked));
    } else {
      asked.add(expression);
    }
  }

  private void check(List<Expression> asked, String pattern, FactShape shape) {
    List<Expression> possible = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Expression expression : asked) {
      if (!seen.add(Printer.of(expression)) || sameOnBothSides(expression)) {
        continue; // what stands twice has been said to
      }
      if (expression instanceof Expression.Logical logical) {
        logical.parts().forEach(part -> neverHolds(part, possible, pattern, shape));
        oneAlwaysHolds(logical, pattern, shape);
      } else if (!neverHolds(expression, possible, pattern, shape)) {
        possible.add(expression);
      }
    }
    List<Expression> others = new ArrayList<>(possible);
    for (int i = possible.size() - 1; i >= 0; i--) {
      Expression expression = possible.get(i);
      others.remove(expression);
      if (new Knowledge(terms, pattern, shape, others, true).implies(expression)) {
        findings.at(
            rule, expression, Code.ALWAYS_HOLDS, Printer.of(expression) + " always holds here");
      } else {
        others.add(expression);
      }
    }
  }

  /** {@code paidSeats > 5 || paidSeats <= 5}: that all are false cannot be. */
  private void oneAlwaysHolds(Expression.Logical either, String pattern, FactShape shape) {
    List<Expression> opposites = new ArrayList<>();
    for (Expression part : either.parts()) {
      String opposite =
          part instanceof Expression.Comparison comparison
              ? OPPOSITES.get(comparison.operator().text())
              : null;
      if (opposite == null || !(part instanceof Expression.Comparison comparison)) {
        return;
      }
      Word sign = comparison.operator();
      opposites.add(
          new Expression.Comparison(
              part.from(),
              part.to(),
              comparison.left(),
              new Word(sign.from(), sign.to(), opposite),
              comparison.right()));
    }
    if (new Knowledge(terms, pattern, shape, opposites, true).isImpossible()) {
      findings.at(rule, either, Code.ALWAYS_HOLDS, Printer.of(either) + " always holds");
    }
  }

  private boolean neverHolds(
      Expression expression, List<Expression> before, String pattern, FactShape shape) {
    String opposite =
        expression instanceof Expression.Negation negation
            ? Printer.of(negation.negated())
            : "!" + Printer.of(expression);
    boolean denied = before.stream().map(Printer::of).anyMatch(opposite::equals);
    List<Expression> all = new ArrayList<>(before);
    all.add(expression);
    if (!denied && !new Knowledge(terms, pattern, shape, all, false).isImpossible()) {
      return false;
    }
    boolean alone =
        before.isEmpty()
            || new Knowledge(terms, pattern, shape, List.of(expression), false).isImpossible();
    findings.at(
        rule,
        expression,
        Code.NEVER_HOLDS,
        Printer.of(expression)
            + " can never hold"
            + (alone ? "" : " together with what is asked before it"));
    return true;
  }

  private boolean sameOnBothSides(Expression expression) {
    if (expression instanceof Expression.Comparison comparison
        && Printer.of(comparison.left()).equals(Printer.of(comparison.right()))) {
      boolean always = Set.of("==", ">=", "<=").contains(comparison.operator().text());
      findings.at(
          rule,
          expression,
          always ? Code.ALWAYS_HOLDS : Code.NEVER_HOLDS,
          Printer.of(expression) + (always ? " always holds" : " can never hold"));
      return true;
    }
    return false;
  }

  /** One and the same fact that must be there and must not. */
  private void thereIsAndThereIsNot() {
    Set<String> there = new HashSet<>();
    for (Condition condition : rule.tree().when()) {
      if (condition instanceof Condition.Pattern) {
        there.add(Printer.of(condition));
      } else if (condition instanceof Condition.Group group
          && group.kind() == Condition.Kind.EXISTS) {
        there.add(Printer.of(group.parts().get(0)));
      }
    }
    for (Condition condition : rule.tree().when()) {
      if (condition instanceof Condition.Group group
          && group.kind() == Condition.Kind.NOT
          && there.contains(Printer.of(group.parts().get(0)))) {
        findings.at(
            rule,
            condition,
            Code.NEVER_HOLDS,
            "this can never hold: the same fact must be there, and must not");
      }
    }
  }

  private void needed() {
    rule.tree()
        .atLeast()
        .map(atLeast -> atLeast.needed())
        .filter(Expression.Literal.class::isInstance)
        .map(Expression.Literal.class::cast)
        .filter(literal -> literal.value().matches("0+|-\\d+"))
        .ifPresent(
            literal ->
                findings.at(
                    rule,
                    literal,
                    Code.ALWAYS_HOLDS,
                    "at least " + literal.value() + " always holds; everybody would meet this"));
  }
}
