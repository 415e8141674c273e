package dev.attain.syntax;

import dev.attain.source.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands between the brackets of a fact. */
final class ConstraintParser {

  /** Words for what signs say inside the brackets of a fact. */
  private static final Map<String, String> MEANT =
      Map.of("and", ",", "or", "||", "is", "==", "equals", "==", "eq", "==");

  private final Cursor cursor;
  private final ExpressionParser expressions;

  ConstraintParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The variable before a colon; null when there is none. */
  @Nullable Word variable() {
    if (!cursor.here().is(Token.Kind.VARIABLE)) {
      return null;
    }
    Token variable = cursor.take();
    cursor.take(":", " behind " + variable.text());
    return variable.word();
  }

  /** What stands between commas, to a closing bracket. */
  List<Condition.Constraint> constraints() {
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
    Word variable = binds ? variable() : isColonMissing() ? withoutColon() : null;
    Cursor.Mark mark = cursor.mark();
    Expression expression;
    try {
      expression = expressions.expression();
      if (!cursor.here().is(",") && !cursor.here().is(")") && !cursor.here().is(";")) {
        goOn();
      }
    } catch (Cursor.Unreadable e) {
      cursor.skipTo(mark, e);
      int to = Math.max(start.from(), cursor.before().to());
      expression = new Expression.Literal(start.from(), to, Expression.Type.WORD, "null");
    }
    return new Condition.Constraint(start.from(), expression.to(), variable, expression);
  }

  /** {@code $customer customerId}. */
  private boolean isColonMissing() {
    Token behind = cursor.ahead(2);
    return cursor.here().is(Token.Kind.VARIABLE)
        && cursor.ahead(1).is(Token.Kind.WORD)
        && !MEANT.containsKey(cursor.ahead(1).text())
        && (behind.is(",") || behind.is(")"));
  }

  private Word withoutColon() {
    Token variable = cursor.take();
    cursor.problem(
        new Word(variable.to(), variable.to(), ""),
        Code.SYNTAX,
        "a \":\" is missing behind " + variable.text(),
        null);
    return variable.word();
  }

  /** Something other than a comma or a bracket behind what is asked of a fact. */
  private void goOn() {
    Token found = cursor.here();
    String meant = found.is(Token.Kind.WORD) ? MEANT.get(found.text()) : null;
    boolean list = found.is(Token.Kind.TEXT) || found.is(Token.Kind.NUMBER);
    if (meant != null) {
      cursor.problem(
          found,
          Code.SYNTAX,
          "expected \",\" or \")\" but found "
              + found.shown()
              + "; such words stand between facts, and signs in what is asked of one",
          meant);
      throw new Cursor.Unreadable();
    }
    if (list || !cursor.isBehindBracket()) {
      throw cursor.unexpected("\",\" or \")\"");
    }
  }
}
