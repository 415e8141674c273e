package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Word;
import java.util.List;

/** What a rule may say between {@code then} and {@code end}: derived facts, and results. */
final class StatementChecks {

  private final Variables variables;
  private final RuleProblems problems;

  private StatementChecks(Variables variables, RuleProblems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  static void check(List<Statement> statements, Variables variables, RuleProblems problems) {
    StatementChecks checks = new StatementChecks(variables, problems);
    for (Statement statement : statements) {
      if (statement instanceof Statement.Make make) {
        checks.make(make);
      } else if (statement instanceof Statement.AtLeast atLeast) {
        checks.atLeast(atLeast);
      }
    }
  }

  private void make(Statement.Make make) {
    String fact = make.fact().text();
    if (!FactTypes.made().contains(fact)) {
      problems.unknown(
          make.fact(),
          Code.CANNOT_BE_MADE,
          "\"" + fact + "\" cannot be made by a definition",
          fact,
          FactTypes.made());
      return;
    }
    List<String> values = FactTypes.valuesOf(fact);
    if (make.values().size() != values.size()) {
      problems.at(
          make.fact(),
          Code.WRONG_NUMBER_OF_VALUES,
          fact
              + " is made of "
              + values.size()
              + " ("
              + String.join(", ", values)
              + "), not of "
              + make.values().size());
    }
    for (int i = 0; i < Math.min(values.size(), make.values().size()); i++) {
      Expression value = make.values().get(i);
      Type type = value(value);
      if (!type.fits(Type.TEXT) || type == Type.NOTHING) {
        problems.at(
            value,
            Code.WRONG_TYPE,
            values.get(i) + " of " + fact + " is a text, and this is " + type);
      }
    }
  }

  private void atLeast(Statement.AtLeast atLeast) {
    for (Expression count : List.of(atLeast.needed(), atLeast.found())) {
      if (count instanceof Expression.Literal literal && !LiteralChecks.isWhole(literal)) {
        String shown =
            literal.type() == Expression.Type.TEXT
                ? "\"" + literal.value() + "\""
                : literal.value();
        problems.at(
            literal,
            Code.NO_WHOLE_NUMBER,
            "how many is a whole number without quotes, such as 10, not " + shown);
      } else {
        Type type = value(count);
        if (!type.fits(Type.NUMBER)) {
          problems.at(count, Code.WRONG_TYPE, "how many is a number, and this is " + type);
        }
      }
    }
  }

  /** Variables and literals, and these added; of numbers also the difference. */
  private Type value(Expression value) {
    if (value instanceof Expression.Literal literal) {
      return LiteralChecks.type(literal);
    }
    if (value instanceof Expression.Variable variable && !variable.name().equals("kcontext")) {
      return variables.typeOf(new Word(variable.from(), variable.to(), variable.name()));
    }
    if (value instanceof Expression.Arithmetic sum && sum.operator().text().equals("+")) {
      Type left = value(sum.left());
      Type right = value(sum.right());
      return left == Type.TEXT || right == Type.TEXT ? Type.TEXT : left;
    }
    if (value instanceof Expression.Arithmetic difference
        && difference.operator().text().equals("-")
        && value(difference.left()).fits(Type.NUMBER)
        && value(difference.right()).fits(Type.NUMBER)) {
      return Type.NUMBER; // so many won, less so many lost
    }
    problems.at(
        value,
        Code.NOT_IN_THEN,
        "\""
            + problems.drl().file().text().substring(value.from(), value.to())
            + "\" is not allowed in then; only variables, texts and numbers are",
        value instanceof Expression.Field field && field.on() == null
            ? variables.meantBy(field.name().text()).orElse(null)
            : null);
    return Type.ANY;
  }
}
