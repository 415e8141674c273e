package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule may say between {@code when} and {@code then}: facts that there are, and counts. */
final class ConditionChecks {

  private static final List<String> FUNCTIONS = List.of("count", "sum", "collectSet");

  private final ExpressionChecks expressions;
  private final Variables variables;
  private final RuleProblems problems;

  ConditionChecks(ExpressionChecks expressions, Variables variables, RuleProblems problems) {
    this.expressions = expressions;
    this.variables = variables;
    this.problems = problems;
  }

  void check(List<Condition> conditions) {
    conditions.forEach(this::check);
  }

  private void check(Condition condition) {
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
      case AND -> check(group.parts());
      case OR -> {
        Map<String, Type> all = new HashMap<>();
        Map<String, Type> inEach = null;
        for (Condition part : group.parts()) {
          variables.enter();
          check(part);
          Map<String, Type> bound = new HashMap<>(variables.take());
          all.putAll(bound);
          if (inEach != null) {
            bound.keySet().retainAll(inEach.keySet());
          }
          inEach = bound;
        }
        variables.forget(all.keySet());
        variables.bindAlso(inEach == null ? all : inEach);
      }
      case EXISTS, NOT, FORALL -> {
        if (group.kind() == Condition.Kind.FORALL) {
          group.parts().stream()
              .filter(part -> !(part instanceof Condition.Pattern))
              .forEach(
                  part ->
                      problems.at(part, Code.NOT_IN_WHEN, "forall takes facts and nothing else"));
        }
        variables.enter();
        check(group.parts());
        variables.leave();
      }
    }
  }

  private void pattern(Condition.Pattern pattern) {
    String fact = pattern.fact().text();
    if (!FactTypes.isKnown(fact)) {
      problems.unknown(
          pattern.fact(),
          Code.UNKNOWN_FACT,
          "there is no fact \"" + fact + "\"",
          fact,
          FactTypes.names());
    } else if (FactTypes.isResult(fact) && pattern.source() == null) {
      problems.at(
          pattern.fact(),
          Code.UNKNOWN_FACT,
          "\""
              + fact
              + "\" is no fact; it stands only before \"from accumulate\" or \"from collect\"");
    }
    if (pattern.source() != null) {
      counting(pattern.source());
      new ResultChecks(problems).check(pattern.fact(), pattern.source());
    }
    if (pattern.variable() != null) {
      variables.bind(pattern.variable(), FactTypes.isResult(fact) ? Type.LIST : Type.FACT);
    }
    constraints(fact, pattern.constraints());
  }

  private void constraints(String fact, List<Condition.Constraint> constraints) {
    for (Condition.Constraint constraint : constraints) {
      Word variable = constraint.variable();
      if (variable == null) {
        expressions.asked(fact, constraint.expression());
      } else {
        variables.bind(variable, bound(fact, constraint.expression()));
      }
    }
  }

  /** {@code $n : paidSeats >= 1} binds the field and asks, too. */
  private Type bound(String fact, Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      expressions.asked(fact, expression);
      plain(comparison.left());
      return expressions.quietly(fact, comparison.left());
    }
    if (expression instanceof Expression.InList list) {
      expressions.asked(fact, expression);
      plain(list.left());
      return expressions.quietly(fact, list.left());
    }
    plain(expression);
    return expressions.type(fact, expression);
  }

  /** Drools binds variables to what a fact has by itself. */
  private void plain(Expression bound) {
    if (bound instanceof Expression.Negation || variables(bound) > 0) {
      problems.at(
          bound,
          Code.NOT_IN_WHEN,
          "a variable is bound to a field of the fact, and not to what is computed with others");
    }
  }

  private static int variables(Expression expression) {
    return (expression instanceof Expression.Variable ? 1 : 0)
        + Trees.children(expression).stream().mapToInt(ConditionChecks::variables).sum();
  }

  private void counting(Condition.Counting counting) {
    if (!ResultChecks.isCountable(counting.counted())) {
      problems.at(
          counting.counted(),
          Code.NOT_IN_WHEN,
          "only facts are counted; let a definition make one for each thing, and count those");
    }
    variables.enter();
    check(counting.counted());
    Map<Word, Type> results = new HashMap<>();
    for (Condition.Function function : counting.functions()) {
      function(function);
      if (function.variable() != null) {
        boolean set = function.name().text().equals("collectSet");
        results.put(function.variable(), set ? Type.LIST : Type.NUMBER);
      }
    }
    variables.leave();
    counting.functions().stream()
        .map(Condition.Function::variable)
        .filter(results::containsKey)
        .forEach(variable -> variables.bind(variable, results.getOrDefault(variable, Type.ANY)));
    constraints("", counting.constraints());
  }

  private void function(Condition.Function function) {
    String name = function.name().text();
    if (!FUNCTIONS.contains(name)) {
      problems.unknown(
          function.name(),
          Code.UNKNOWN_FUNCTION,
          "there is no function \"" + name + "\"",
          name,
          FUNCTIONS);
    }
    int given = function.arguments().size();
    boolean fits = name.equals("count") ? given <= 1 : given == 1;
    if (FUNCTIONS.contains(name) && !fits) {
      problems.at(
          function,
          Code.WRONG_NUMBER_OF_VALUES,
          name.equals("count")
              ? "count takes nothing: count()"
              : name + " takes one thing, such as " + name + "( $n )");
    }
    for (Expression argument : function.arguments()) {
      Type type = expressions.type("", argument);
      if (variables(argument) != 1) {
        problems.at(
            argument, Code.WRONG_TYPE, name + " takes one variable, bound in what is counted");
      }
      if (name.equals("sum") && !type.fits(Type.NUMBER)) {
        problems.at(argument, Code.WRONG_TYPE, "sum adds numbers, and this is " + type);
      }
    }
  }
}
