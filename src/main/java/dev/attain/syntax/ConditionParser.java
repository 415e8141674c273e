package dev.attain.syntax;

import dev.attain.source.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code when} and {@code then}. */
final class ConditionParser {

  private static final String A_FACT = "a fact such as Association( … )";
  private static final List<String> BEGINNINGS =
      List.of("exists", "not", "forall", "accumulate", "then");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  ConditionParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
  }

  /** All conditions, to the {@code then}. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    while (!cursor.here().is("then")) {
      conditions.add(either());
    }
    return conditions;
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
      if (start.is("exists") || start.is("not")) {
        cursor.take();
        Condition.Kind kind = start.is("not") ? Condition.Kind.NOT : Condition.Kind.EXISTS;
        Condition part = single();
        return new Condition.Group(start.from(), part.to(), kind, List.of(part));
      }
      if (start.is("forall")) {
        return forall(start);
      }
      if (start.is("(")) {
        cursor.open("");
        Condition inner = either();
        cursor.close("\")\", \"and\" or \"or\"");
        return inner;
      }
      if (isCounting(start)) {
        return counting();
      }
      return pattern();
    } finally {
      cursor.higher();
    }
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

  private static boolean isCounting(Token token) {
    return token.is("accumulate") || token.is("acc") || token.is("collect");
  }

  private Condition pattern() {
    Token start = cursor.here();
    Word variable = variable();
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
          name, Code.NOT_IN_WHEN, "\"" + name.text() + ".…\" is not allowed in a condition", null);
      throw new Cursor.Unreadable();
    }
    if (!cursor.here().is("(")) {
      List<String> known = variable == null ? BEGINNINGS : List.of();
      Token found = cursor.here();
      boolean misspelt =
          dev.attain.text.Suggestion.nearest(name.text(), known).isPresent()
              && (found.is(Token.Kind.WORD) || found.is("("));
      cursor.problem(
          misspelt ? name : found,
          Code.SYNTAX,
          misspelt
              ? "expected " + A_FACT + " but found " + name.shown()
              : "expected \"(\" behind " + name.text() + " but found " + found.shown(),
          misspelt ? dev.attain.text.Suggestion.nearest(name.text(), known).orElse(null) : null);
      throw new Cursor.Unreadable();
    }
    cursor.open("");
    List<Condition.Constraint> constraints = constraints();
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

  private @Nullable Word variable() {
    if (!cursor.here().is(Token.Kind.VARIABLE)) {
      return null;
    }
    Token variable = cursor.take();
    cursor.take(":", " behind " + variable.text());
    return variable.word();
  }

  /** What stands between commas, to a closing bracket. */
  private List<Condition.Constraint> constraints() {
    List<Condition.Constraint> constraints = new ArrayList<>();
    if (cursor.here().is(")")) {
      return constraints;
    }
    do {
      constraints.add(constraint());
    } while (cursor.took(","));
    return constraints;
  }

  /** One constraint; a mistake in it does not hide those in the next one. */
  private Condition.Constraint constraint() {
    Token start = cursor.here();
    boolean binds = start.is(Token.Kind.VARIABLE) && cursor.ahead(1).is(":");
    Word variable = binds ? variable() : null;
    Cursor.Mark mark = cursor.mark();
    Expression expression;
    try {
      expression = expressions.expression();
      if (!cursor.here().is(",") && !cursor.here().is(")") && !cursor.here().is(";")) {
        throw cursor.unexpected("\",\" or \")\"");
      }
    } catch (Cursor.Unreadable e) {
      cursor.skipTo(mark, e);
      Token last = cursor.before();
      expression = new Expression.Literal(start.from(), last.to(), Expression.Type.WORD, "null");
    }
    return new Condition.Constraint(start.from(), expression.to(), variable, expression);
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
    List<Condition.Constraint> constraints = cursor.took(";") ? constraints() : List.of();
    Token close = cursor.close("\",\" or \")\"");
    return new Condition.Counting(
        word.from(), close.to(), word.word(), counted, functions, constraints);
  }

  private Condition.Function function() {
    Token start = cursor.here();
    Word variable = variable();
    Token name = cursor.take(Token.Kind.WORD, "a function such as count()");
    cursor.open(" behind " + name.text());
    List<Expression> arguments = expressions.list();
    Token close = cursor.close("\",\" or \")\"");
    return new Condition.Function(start.from(), close.to(), variable, name.word(), arguments);
  }
}
