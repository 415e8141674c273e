package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What may be asked of a fact: its fields, compared with values of their kind. */
final class ExpressionChecks {

  private final Variables variables;
  private final RuleProblems problems;
  private final LiteralChecks literals;

  ExpressionChecks(Vocabulary vocabulary, Variables variables, RuleProblems problems) {
    this.variables = variables;
    this.problems = problems;
    this.literals = new LiteralChecks(vocabulary, problems);
  }

  /** Something asked, which must be a yes or a no. */
  void asked(String fact, Expression expression) {
    Type type = type(fact, expression);
    if (expression instanceof Expression.Literal literal
        && literal.type() == Expression.Type.NUMBER) {
      problems.at(
          literal,
          Code.WRONG_TYPE,
          literal.value() + " asks nothing; write large numbers without commas, such as 1000");
    } else if (words(expression).equals("null")) {
      problems.at(
          expression,
          Code.WRONG_TYPE,
          "null asks nothing; compare a field with it, such as endedOn == null");
    } else if (!type.fits(Type.YES_OR_NO)) {
      problems.at(
          expression,
          Code.WRONG_TYPE,
          "this is " + type + ", and asks nothing; compare it with something");
    }
  }

  /** The kind of value of an expression that has been checked already. */
  Type quietly(String fact, Expression expression) {
    RuleProblems nowhere = new RuleProblems(problems.drl(), problems.ruleId(), new ArrayList<>());
    return new ExpressionChecks(literals.vocabulary(), variables, nowhere).type(fact, expression);
  }

  /** The kind of value of an expression; says what is wrong with it. */
  Type type(String fact, Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return LiteralChecks.type(literal);
    }
    if (expression instanceof Expression.Variable variable) {
      return variables.typeOf(new Word(variable.from(), variable.to(), variable.name()));
    }
    if (expression instanceof Expression.Field field) {
      return field(fact, field);
    }
    if (expression instanceof Expression.Call call) {
      return call(fact, call);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(fact, comparison);
    }
    if (expression instanceof Expression.InList list) {
      Type left = type(fact, list.left());
      list.values().forEach(value -> compared(fact, list.left(), left, value));
      return Type.YES_OR_NO;
    }
    if (expression instanceof Expression.Logical logical) {
      logical.parts().forEach(part -> asked(fact, part));
      return Type.YES_OR_NO;
    }
    if (expression instanceof Expression.Negation negation) {
      asked(fact, negation.negated());
      return Type.YES_OR_NO;
    }
    return expression instanceof Expression.Arithmetic sum ? sum(fact, sum) : Type.ANY;
  }

  private Type sum(String fact, Expression.Arithmetic sum) {
    Type left = type(fact, sum.left());
    Type right = type(fact, sum.right());
    if (left == Type.DATE || right == Type.DATE) {
      problems.at(
          sum, Code.WRONG_TYPE, "a date is moved with minusDays, plusMonths and their like");
      return Type.DATE;
    }
    readable(List.of(sum.left(), sum.right()), "-?(0|[1-9][0-9]{0,8})([.][0-9]{1,9})?");
    boolean text = left == Type.TEXT || right == Type.TEXT;
    boolean joined = text && sum.operator().text().equals("+");
    if (!joined && !(left.fits(Type.NUMBER) && right.fits(Type.NUMBER))) {
      problems.at(
          sum,
          Code.WRONG_TYPE,
          "\""
              + sum.operator().text()
              + "\" computes with numbers, and "
              + words(left.fits(Type.NUMBER) ? sum.right() : sum.left())
              + " is "
              + (left.fits(Type.NUMBER) ? right : left));
    }
    return joined ? Type.TEXT : Type.NUMBER;
  }

  /** Numbers that Java could not read. */
  private void readable(List<Expression> values, String form) {
    for (Expression value : values) {
      if (value instanceof Expression.Literal literal
          && literal.type() == Expression.Type.NUMBER
          && !literal.value().matches(form)) {
        problems.at(
            literal, Code.NO_WHOLE_NUMBER, literal.value() + " is no number of up to 9 digits");
      }
    }
  }

  private Type comparison(String fact, Expression.Comparison comparison) {
    Type left = type(fact, comparison.left());
    for (Expression side : List.of(comparison.left(), comparison.right())) {
      if (asks(side)) {
        problems.at(
            side, Code.WRONG_TYPE, "this asks already; what is asked is not compared once more");
        return Type.YES_OR_NO;
      }
    }
    if (comparison.operator().text().equals("contains")
        || comparison.operator().text().equals("memberOf")) {
      Type right = type(fact, comparison.right());
      boolean contains = comparison.operator().text().equals("contains");
      Expression list = contains ? comparison.left() : comparison.right();
      boolean inText = contains && left == Type.TEXT; // a text has parts, too
      if (!inText && !(contains ? left : right).fits(Type.LIST)) {
        problems.at(
            list,
            Code.WRONG_TYPE,
            words(list)
                + " is "
                + (contains ? left : right)
                + " and no list, as "
                + comparison.operator().text()
                + " needs; compare with == or in");
      }
    } else {
      compared(fact, comparison.left(), left, comparison.right());
    }
    return Type.YES_OR_NO;
  }

  private static boolean asks(Expression expression) {
    return expression instanceof Expression.Comparison
        || expression instanceof Expression.InList
        || expression instanceof Expression.Logical
        || expression instanceof Expression.Negation;
  }

  private void compared(String fact, Expression left, Type type, Expression right) {
    Type other = type(fact, right);
    if (other == Type.NOTHING || type == Type.NOTHING) {
      Expression value = other == Type.NOTHING ? left : right;
      Type known = other == Type.NOTHING ? type : other;
      if (known == Type.NUMBER || known == Type.YES_OR_NO || known == Type.NOTHING) {
        problems.at(value, Code.WRONG_TYPE, words(value) + " is " + known + ", and never missing");
      }
    } else if (right instanceof Expression.Literal literal) {
      literals.compared(left, type, literal);
    } else if (left instanceof Expression.Literal literal) {
      literals.compared(right, other, literal);
    } else if (!type.fits(other)) {
      problems.at(
          right,
          Code.WRONG_TYPE,
          words(left) + " is " + type + ", and " + words(right) + " is " + other);
    }
  }

  private String words(Expression expression) {
    return problems.drl().file().text().substring(expression.from(), expression.to());
  }

  private Type field(String fact, Expression.Field field) {
    Expression on = field.on();
    if (on != null) {
      return behindDot(fact, on, field.name(), List.of());
    }
    String name = field.name().text();
    if (!FactTypes.membersOf(fact).contains(name)) {
      return unknownField(fact, field.name());
    }
    List<Type> taken = FactTypes.takenBy(fact, name);
    if (!taken.isEmpty()) {
      problems.at(
          field,
          Code.WRONG_NUMBER_OF_VALUES,
          name + " takes " + words(taken) + " in brackets, such as " + name + "( … )");
    }
    return FactTypes.typeOf(fact, name);
  }

  /** Java is told from fields by its capital; what else is wrong before the dot is said once. */
  private Type behindDot(String fact, Expression on, Word name, List<Type> given) {
    if (on instanceof Expression.Field first
        && first.on() == null
        && Character.isUpperCase(first.name().text().charAt(0))) {
      problems.at(
          first,
          Code.NOT_IN_WHEN,
          "\""
              + first.name().text()
              + "\" is no field; rules call nothing, and compare with words in quotes and with"
              + " variables");
      return Type.ANY;
    }
    int before = problems.problems().size();
    Type type = type(fact, on);
    return problems.problems().size() > before ? Type.ANY : member(type, name, given);
  }

  private static String words(List<Type> types) {
    return types.isEmpty()
        ? "nothing"
        : types.stream().map(Type::toString).collect(Collectors.joining(" and "));
  }

  private Type unknownField(String fact, Word name) {
    boolean known = FactTypes.isKnown(fact);
    if (known) {
      problems.unknown(
          name,
          Code.UNKNOWN_FIELD,
          fact + " has no field \"" + name.text() + "\"",
          name.text(),
          FactTypes.membersOf(fact));
    } else if (fact.isEmpty()) {
      problems.at(name, Code.NOT_IN_WHEN, "\"" + name.text() + "\" is not allowed here");
    }
    return Type.ANY;
  }

  private Type call(String fact, Expression.Call call) {
    List<Type> given = call.arguments().stream().map(value -> type(fact, value)).toList();
    Expression on = call.on();
    if (on != null) {
      readable(call.arguments(), "-?(0|[1-9][0-9]{0,8})");
      if (DateMembers.isRead(call.name().text())) {
        problems.at(
            call.name(),
            Code.WRONG_NUMBER_OF_VALUES,
            call.name().text() + " stands without brackets");
      }
      return behindDot(fact, on, call.name(), given);
    }
    if (!FactTypes.membersOf(fact).contains(call.name().text())) {
      return unknownField(fact, call.name());
    }
    List<Type> taken = FactTypes.takenBy(fact, call.name().text());
    checkGiven(call, given, taken);
    literals.months(call);
    return FactTypes.typeOf(fact, call.name().text());
  }

  /** What stands behind a dot: a date can be moved and compared. */
  private Type member(Type on, Word name, List<Type> given) {
    if (on != Type.DATE && on != Type.ANY) {
      problems.at(
          name,
          Code.NOT_IN_WHEN,
          "\"." + name.text() + "\" is not allowed here; only a date has something behind a dot");
      return Type.ANY;
    }
    if (!DateMembers.names().contains(name.text())) {
      problems.unknown(
          name,
          on == Type.DATE ? Code.UNKNOWN_FUNCTION : Code.NOT_IN_WHEN,
          "a date has no \"" + name.text() + "\"",
          name.text(),
          DateMembers.names());
      return Type.ANY;
    }
    List<Type> taken = DateMembers.taken(name.text());
    boolean fits = given.size() == taken.size();
    for (int i = 0; fits && i < given.size(); i++) {
      fits = given.get(i).fits(taken.get(i));
    }
    if (!fits) {
      problems.at(
          name,
          Code.WRONG_TYPE,
          name.text() + " takes " + words(taken) + ", and is given " + words(given));
    }
    return DateMembers.type(name.text());
  }

  private void checkGiven(Expression.Call call, List<Type> given, List<Type> taken) {
    if (given.size() != taken.size()) {
      problems.at(
          call,
          Code.WRONG_NUMBER_OF_VALUES,
          call.name().text() + " takes " + words(taken) + ", and is given " + words(given));
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!given.get(i).fits(taken.get(i)) || given.get(i) == Type.NOTHING) {
        problems.at(
            call.arguments().get(i),
            Code.WRONG_TYPE,
            call.name().text() + " takes " + taken.get(i) + ", and this is " + given.get(i));
      }
    }
  }
}
