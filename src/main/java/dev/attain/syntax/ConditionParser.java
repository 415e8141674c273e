package dev.attain.syntax;

import dev.attain.source.Code;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionParser {

  private static final String A_FACT = "a fact such as Association( … )";
  private static final List<String> GROUPS = List.of("exists", "not", "forall");

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final ConstraintParser constraintParser;

  ConditionParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.constraintParser = new ConstraintParser(cursor, expressions);
  }

  /** All conditions, to the {@code then}. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    while (!cursor.here().is("then") && !isThen()) {
      if (!passOver()) {
        conditions.add(either());
      }
    }
    return conditions;
  }

  /** What stands only behind {@code then}, or a misspelt {@code then}. */
  private boolean isThen() {
    boolean statement = StatementParser.STATEMENTS.contains(cursor.here().text());
    boolean call = cursor.ahead(1).is("(");
    return (statement && call)
        || (!call && cursor.atLineStart() && !cursor.here().is("the") && cursor.isMisspelt("then"));
  }

  /** Takes what does not belong between two conditions. */
  private boolean passOver() {
    Token here = cursor.here();
    if (here.is(")") || here.is(",") || here.is(";")) {
      cursor.problem(
          here,
          Code.SYNTAX,
          here.is(")")
              ? "this \")\" closes no bracket"
              : "no " + here.shown() + " stands between two conditions",
          null);
      cursor.take();
      return true;
    }
    if (here.is("date-effective") || here.is("date-expires")) {
      cursor.problem(here, Code.SYNTAX, here.text() + " must stand before when", null);
      cursor.take();
      if (cursor.here().is(Token.Kind.TEXT)) {
        cursor.take();
      }
      return true;
    }
    return false;
  }

  private Condition either() {
    return chain(Condition.Kind.OR, "or", "||");
  }

  private Condition chain(Condition.Kind kind, String word, String sign) {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(kind == Condition.Kind.OR ? chain(Condition.Kind.AND, "and", "&&") : single());
    } while (cursor.took(word) || cursor.took(sign));
    return parts.size() == 1
        ? parts.get(0)
        : new Condition.Group(parts.get(0).from(), cursor.before().to(), kind, parts);
  }

  private Condition single() {
    cursor.deeper();
    try {
      Token start = cursor.here();
      String word = group();
      if (word.equals("exists") || word.equals("not")) {
        cursor.take();
        Condition.Kind kind = word.equals("not") ? Condition.Kind.NOT : Condition.Kind.EXISTS;
        Token behind = cursor.here();
        if (GROUPS.contains(behind.text()) || behind.is("accumulate")) {
          String message =
              behind.shown() + " behind " + start.shown() + " needs brackets around it";
          cursor.problem(behind, Code.SYNTAX, message, null);
        }
        Condition part = single();
        return new Condition.Group(start.from(), part.to(), kind, List.of(part));
      }
      if (word.equals("forall")) {
        return forall(start);
      }
      if (start.is("(")) {
        cursor.open("");
        Condition inner = either();
        cursor.close("\")\", \"and\" or \"or\"");
        return inner;
      }
      if (start.is("collect")) {
        cursor.problem(
            start, Code.SYNTAX, "\"collect\" stands behind from; to count, write accumulate", null);
      }
      if (isCounting(start)) {
        return counting();
      }
      return pattern();
    } finally {
      cursor.higher();
    }
  }

  /** The word that begins a group here, also a misspelt one; empty where none does. */
  private String group() {
    Token here = cursor.here();
    if (GROUPS.contains(here.text())) {
      return here.text();
    }
    boolean beforeFact = cursor.ahead(1).is(Token.Kind.WORD) && cursor.ahead(2).is("(");
    for (String word : GROUPS) {
      if (beforeFact && cursor.isMisspelt(word)) {
        cursor.problem(
            here, Code.SYNTAX, "expected " + A_FACT + " but found " + here.shown(), word);
        return word;
      }
    }
    return "";
  }

  private Condition forall(Token start) {
    cursor.take();
    cursor.open(" behind forall");
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(single());
      cursor.took(",");
    } while (!cursor.here().is(")"));
    Token close = cursor.close("\")\"");
    return new Condition.Group(start.from(), close.to(), Condition.Kind.FORALL, parts);
  }

  private boolean isCounting(Token token) {
    boolean known = token.is("accumulate") || token.is("acc") || token.is("collect");
    if (!known && cursor.ahead(1).is("(") && cursor.isMisspelt("accumulate")) {
      cursor.problem(
          token, Code.SYNTAX, "expected " + A_FACT + " but found " + token.shown(), "accumulate");
      return true;
    }
    return known;
  }

  private Condition pattern() {
    Token start = cursor.here();
    Word variable = constraintParser.variable();
    if (cursor.here().is("accumulate") || cursor.here().is("acc") || cursor.here().is("collect")) {
      cursor.problem(
          start,
          Code.SYNTAX,
          "no variable stands before "
              + cursor.here().text()
              + "; it stands inside, such as"
              + " accumulate( …; $found : count() )",
          null);
      throw new Cursor.Unreadable();
    }
    if (cursor.here().is("eval")) {
      cursor.problem(
          cursor.here(), Code.NOT_IN_WHEN, "\"eval\" is not allowed in a condition", null);
      throw new Cursor.Unreadable();
    }
    if (!cursor.here().is(Token.Kind.WORD) || cursor.here().is("end") || cursor.here().is("rule")) {
      throw cursor.unexpected(A_FACT + (variable == null ? ", or \"then\"" : ""));
    }
    Token name = cursor.take();
    Word fact = name.word();
    if (cursor.here().is(".")) {
      cursor.problem(
          name,
          Code.NOT_IN_WHEN,
          "\"" + name.text() + ".…\" is not allowed in a condition; write the fact's name alone",
          null);
      throw new Cursor.Unreadable();
    }
    if (!cursor.here().is("(")) {
      if (!cursor.here().is("[") && !cursor.here().is("{")) {
        throw cursor.unexpected("\"(\" behind " + name.text());
      }
    }
    cursor.open(" behind " + name.text());
    List<Condition.Constraint> constraints = constraintParser.constraints();
    Token close = cursor.close("\",\" or \")\"");
    Condition.Counting source = null;
    if (cursor.took("from")) {
      if (!isCounting(cursor.here())) {
        cursor.problem(
            cursor.before(),
            Code.NOT_IN_WHEN,
            "\"from\" is allowed only before accumulate and collect",
            null);
        throw new Cursor.Unreadable();
      }
      source = counting();
    }
    int to = source == null ? close.to() : source.to();
    return new Condition.Pattern(start.from(), to, variable, fact, constraints, source);
  }

  private Condition.Counting counting() {
    Token word = cursor.take();
    cursor.open(" behind " + word.text());
    if (word.is("collect")) {
      Condition counted = pattern();
      Token close = cursor.close("\")\"");
      return new Condition.Counting(
          word.from(), close.to(), word.word(), counted, List.of(), List.of());
    }
    Condition counted = either();
    if (!cursor.took(";") && !cursor.took(",")) {
      throw cursor.unexpected("\";\" and what is counted, such as \"; $found : count()\"");
    }
    List<Condition.Function> functions = new ArrayList<>();
    do {
      functions.add(function());
    } while (cursor.took(","));
    List<Condition.Constraint> constraints =
        cursor.took(";") ? constraintParser.constraints() : List.of();
    Token close = cursor.close("\",\" or \")\"");
    return new Condition.Counting(
        word.from(), close.to(), word.word(), counted, functions, constraints);
  }

  private Condition.Function function() {
    Token start = cursor.here();
    Word variable = constraintParser.variable();
    Token name = cursor.take(Token.Kind.WORD, "a function such as count()");
    if (name.is("init") || name.is("action") || name.is("result")) {
      cursor.problem(
          name, Code.NOT_IN_WHEN, name.shown() + " is not allowed in accumulate", "count()");
      throw new Cursor.Unreadable();
    }
    cursor.open(" behind " + name.text());
    List<Expression> arguments = expressions.list();
    Token close = cursor.close("\",\" or \")\"");
    return new Condition.Function(start.from(), close.to(), variable, name.word(), arguments);
  }
}
