package dev.attain.syntax;

import dev.attain.source.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what is asked of a fact. */
final class ExpressionParser {

  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", ">=", "<=", ">", "<", "contains", "memberOf");
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  /** Words that DRL has between two values, and rules do not. */
  private static final Set<String> OTHER_OPERATORS =
      Set.of("matches", "str", "soundslike", "excludes", "after", "before", "during", "coincides");

  private final Cursor cursor;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Expression expression() {
    return logical("||");
  }

  /** Expressions between commas, to a closing bracket; none when it follows at once. */
  List<Expression> list() {
    List<Expression> values = new ArrayList<>();
    if (!cursor.here().is(")")) {
      do {
        values.add(expression());
      } while (cursor.took(","));
    }
    return values;
  }

  private Expression logical(String sign) {
    List<Expression> parts = new ArrayList<>();
    Word operator = null;
    while (true) {
      parts.add(sign.equals("||") ? logical("&&") : comparison());
      if (!cursor.here().is(sign)) {
        break;
      }
      Token token = cursor.take();
      operator = operator == null ? token.word() : operator;
    }
    return operator == null
        ? parts.get(0)
        : new Expression.Logical(parts.get(0).from(), cursor.before().to(), operator, parts);
  }

  private Expression comparison() {
    Expression left = sum();
    Token operator = cursor.here();
    if (operator.is("not") && cursor.ahead(1).is("in")) {
      cursor.take();
      return inList(left, true);
    }
    if (operator.is("in")) {
      return inList(left, false);
    }
    boolean negated = cursor.ahead(1).is("contains") || cursor.ahead(1).is("memberOf");
    if (operator.is("not") && negated) {
      cursor.take();
      Word sign = cursor.take().word();
      Expression right = sum();
      return new Expression.Negation(
          left.from(),
          right.to(),
          new Expression.Comparison(left.from(), right.to(), left, sign, right));
    }
    if (operator.is("=")) {
      cursor.problem(operator, Code.SYNTAX, "\"=\" compares nothing", "==");
    }
    if (OTHER_OPERATORS.contains(operator.text())) {
      cursor.problem(
          operator, Code.NOT_IN_WHEN, operator.shown() + " is not allowed in a condition", null);
      throw new Cursor.Unreadable();
    }
    boolean compares = COMPARISONS.contains(operator.text()) && !operator.is(Token.Kind.TEXT);
    if (!compares && !operator.is("=")) {
      return left;
    }
    Word sign = cursor.take().word();
    Expression right = sum();
    Word meant = sign.text().equals("=") ? new Word(sign.from(), sign.to(), "==") : sign;
    return new Expression.Comparison(left.from(), right.to(), left, meant, right);
  }

  private Expression inList(Expression left, boolean negated) {
    cursor.take();
    if (cursor.here().is(Token.Kind.TEXT) || cursor.here().is(Token.Kind.NUMBER)) {
      return withoutBrackets(left, negated);
    }
    cursor.open(" behind \"in\"");
    List<Expression> values = list();
    if (values.isEmpty()) {
      throw cursor.unexpected("a value of the list");
    }
    Token close = cursor.close("\",\" or \")\"");
    return new Expression.InList(left.from(), close.to(), left, negated, values);
  }

  /** {@code type in "…", "…"}: read as it was meant. */
  private Expression withoutBrackets(Expression left, boolean negated) {
    cursor.unexpected("\"(\" behind \"in\"");
    cursor.damage();
    List<Expression> values = new ArrayList<>();
    do {
      values.add(primary());
    } while (cursor.here().is(",") && cursor.ahead(1).is(Token.Kind.TEXT) && cursor.took(","));
    if (cursor.here().is(")") && cursor.ahead(1).is(",")) {
      cursor.take();
    }
    return new Expression.InList(left.from(), cursor.before().to(), left, negated, values);
  }

  private Expression sum() {
    Expression left = product();
    while (cursor.here().is("+") || cursor.here().is("-")) {
      Word operator = cursor.take().word();
      Expression right = product();
      left = new Expression.Arithmetic(left.from(), right.to(), left, operator, right);
    }
    return left;
  }

  private Expression product() {
    Expression left = unary();
    while (cursor.here().is("*")) {
      Word operator = cursor.take().word();
      Expression right = unary();
      left = new Expression.Arithmetic(left.from(), right.to(), left, operator, right);
    }
    return left;
  }

  private Expression unary() {
    cursor.deeper();
    try {
      Token start = cursor.here();
      boolean not = start.is("not") && cursor.ahead(1).is(Token.Kind.WORD);
      if (not) {
        String message = "\"not\" stands before facts, and \"!\" before what is asked of one";
        cursor.problem(start, Code.SYNTAX, message, "!");
      }
      if (not || start.is("!")) {
        cursor.take();
        Expression negated = unary();
        return new Expression.Negation(start.from(), negated.to(), negated);
      }
      if (start.is("-") && cursor.ahead(1).is(Token.Kind.NUMBER)) {
        cursor.take();
        Token number = cursor.take();
        return new Expression.Literal(
            start.from(), number.to(), Expression.Type.NUMBER, "-" + number.text());
      }
      return behindDots(primary());
    } finally {
      cursor.higher();
    }
  }

  private Expression behindDots(Expression first) {
    Expression value = first;
    while (cursor.took(".")) {
      Token name = cursor.take(Token.Kind.WORD, "a name behind the dot");
      value = member(value, name);
    }
    return value;
  }

  private Expression member(Expression on, Token name) {
    if (!cursor.here().is("(")) {
      return new Expression.Field(on.from(), name.to(), on, name.word());
    }
    cursor.open("");
    List<Expression> arguments = list();
    Token close = cursor.close("\",\" or \")\"");
    return new Expression.Call(on.from(), close.to(), on, name.word(), arguments);
  }

  private Expression primary() {
    Token token = cursor.here();
    switch (token.kind()) {
      case NUMBER -> {
        cursor.take();
        return literal(token, Expression.Type.NUMBER);
      }
      case TEXT -> {
        cursor.take();
        return literal(token, Expression.Type.TEXT);
      }
      case VARIABLE -> {
        cursor.take();
        return new Expression.Variable(token.from(), token.to(), token.text());
      }
      case WORD -> {
        return word(token);
      }
      default -> {
        if (token.is("(")) {
          cursor.open("");
          Expression inner = expression();
          cursor.close("\")\"");
          return inner;
        }
        throw cursor.unexpected("a field, a variable or a value");
      }
    }
  }

  private static Expression literal(Token token, Expression.Type type) {
    return new Expression.Literal(token.from(), token.to(), type, token.text());
  }

  private Expression word(Token token) {
    if (token.is("new") || token.is("this") || token.is("eval")) {
      cursor.problem(
          token, Code.NOT_IN_WHEN, token.shown() + " is not allowed in a condition", null);
      throw new Cursor.Unreadable();
    }
    if (token.is("then") || token.is("end") || token.is("rule")) {
      throw cursor.unexpected("a field, a variable or a value");
    }
    cursor.take();
    if (LITERALS.contains(token.text())) {
      return literal(token, Expression.Type.WORD);
    }
    if (token.is("kcontext")) {
      return new Expression.Variable(token.from(), token.to(), token.text());
    }
    if (!cursor.here().is("(")) {
      return new Expression.Field(token.from(), token.to(), null, token.word());
    }
    cursor.open("");
    List<Expression> arguments = list();
    Token close = cursor.close("\",\" or \")\"");
    return new Expression.Call(token.from(), close.to(), null, token.word(), arguments);
  }
}
