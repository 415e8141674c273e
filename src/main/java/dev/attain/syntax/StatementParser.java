package dev.attain.syntax;

import dev.attain.source.Code;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code then} and {@code end}. */
final class StatementParser {

  static final List<String> STATEMENTS = List.of("insertLogical", "atLeast");
  private static final String ALLOWED =
      " is not allowed in then; only insertLogical( new … ); and atLeast( needed, found, kcontext );"
          + " are";

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private boolean said;

  StatementParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    while (!cursor.here().is("end") && !cursor.atEnd()) {
      if (isEnd() || (cursor.here().is("rule") && cursor.ahead(1).is(Token.Kind.TEXT))) {
        break;
      }
      if (cursor.here().is("insertLogical")) {
        statements.add(make());
      } else if (cursor.here().is("atLeast")) {
        statements.add(atLeast());
      } else if (!cursor.took(";")) {
        other();
      }
    }
    return statements;
  }

  /** A misspelt {@code end}: nothing but another rule follows it. */
  private boolean isEnd() {
    Token behind = cursor.ahead(1);
    return cursor.isMisspelt("end")
        && cursor.atLineStart()
        && (behind.is("rule") || behind.is(Token.Kind.END_OF_FILE));
  }

  private Statement make() {
    Token start = cursor.take();
    cursor.open(" behind insertLogical");
    if (cursor.here().is(Token.Kind.WORD)
        && Character.isUpperCase(cursor.here().text().charAt(0))
        && cursor.ahead(1).is("(")) {
      String fact = cursor.here().text();
      cursor.problem(
          cursor.here(), Code.SYNTAX, "expected \"new\" but found \"" + fact + "\"", "new " + fact);
    } else if (!cursor.here().is("new")) {
      cursor.problem(
          cursor.here(),
          Code.NOT_IN_THEN,
          "insertLogical( " + cursor.here().text() + " …" + ALLOWED,
          null);
      throw new Cursor.Unreadable();
    } else {
      cursor.take();
    }
    Token fact = cursor.take(Token.Kind.WORD, "the name of a derived fact");
    Word name = fact.word();
    while (cursor.took(".")) { // java.io.File: refused by its name
      Token part = cursor.take(Token.Kind.WORD, "a name behind the dot");
      name = new Word(name.from(), part.to(), name.text() + "." + part.text());
    }
    cursor.open(" behind " + name.text());
    List<Expression> values = expressions.list();
    cursor.close("\",\" or \")\"");
    cursor.close("\")\"");
    end("insertLogical( … )");
    return new Statement.Make(start.from(), cursor.before().to(), name, values);
  }

  private Statement atLeast() {
    Token start = cursor.take();
    cursor.open(" behind atLeast");
    List<Expression> values = expressions.list();
    Token close = cursor.close("\",\" or \")\"");
    boolean context =
        values.size() == 3
            && values.get(2) instanceof Expression.Variable variable
            && variable.name().equals("kcontext");
    if (!context) {
      cursor.problem(
          new Word(start.from(), close.to(), ""),
          Code.WRONG_NUMBER_OF_VALUES,
          "atLeast needs three things: how many are needed, how many were found, and kcontext",
          null);
      throw new Cursor.Unreadable();
    }
    end("atLeast( … )");
    return new Statement.AtLeast(start.from(), cursor.before().to(), values.get(0), values.get(1));
  }

  private void end(String behind) {
    if (!cursor.took(";")) {
      Token before = cursor.before();
      cursor.problem(
          new Word(before.to(), before.to(), ""),
          Code.SYNTAX,
          "a \";\" is missing behind " + behind,
          null);
    }
  }

  /** Something else; the rest of its line or statement is passed over. */
  private void other() {
    Token first = cursor.here();
    boolean closes = said && (first.is("}") || first.is(")"));
    if (!closes) { // else it belongs to what has been said to be wrong
      cursor.problem(
          first,
          Code.NOT_IN_THEN,
          first.shown() + ALLOWED,
          first.is(Token.Kind.WORD)
              ? Suggestion.nearest(first.text(), STATEMENTS).orElse(null)
              : null);
    }
    said = true;
    cursor.damage();
    while (!cursor.atEnd() && !cursor.here().is("end")) {
      boolean nextRule = cursor.here().is("rule") && cursor.ahead(1).is(Token.Kind.TEXT);
      boolean known = STATEMENTS.contains(cursor.here().text()) && !cursor.here().equals(first);
      if (nextRule || known || cursor.take().is(";")) {
        return;
      }
    }
  }
}
