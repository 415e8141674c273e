package dev.attain.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a literal or a sign of a rule.
 *
 * @param kind which of them
 * @param text its text; of a string what stands between the quotes
 * @param offset where it begins in the file
 */
record Token(Kind kind, String text, int offset) {

  /** The kinds of tokens. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    SIGN
  }

  private static final List<String> LONG_SIGNS = List.of("==", "!=", ">=", "<=", "&&", "||");

  boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
  }

  boolean isVariable() {
    return kind == Kind.WORD && text.startsWith("$");
  }

  /** The token as people are shown it. */
  String shown() {
    return kind == Kind.STRING ? '"' + text + '"' : text;
  }

  /** The tokens of a part of a file; comments are none. */
  static List<Token> of(DrlFile drl, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    String mask = drl.mask();
    int i = from;
    while (i < to) {
      char c = mask.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      int end = end(mask, i, to);
      Kind kind = kind(c);
      String text = drl.file().text().substring(i, end);
      boolean closed = kind == Kind.STRING && text.length() > 1;
      tokens.add(new Token(kind, closed ? text.substring(1, text.length() - 1) : text, i));
      i = end;
    }
    return tokens;
  }

  private static Kind kind(char c) {
    if (c == '"' || c == '\'') {
      return Kind.STRING;
    }
    if (Character.isDigit(c)) {
      return Kind.NUMBER;
    }
    return Character.isJavaIdentifierStart(c) ? Kind.WORD : Kind.SIGN;
  }

  private static int end(String mask, int start, int limit) {
    char c = mask.charAt(start);
    if (c == '"' || c == '\'') {
      int close = mask.indexOf(c, start + 1);
      return close < 0 || close >= limit ? limit : close + 1;
    }
    int end = start + 1;
    if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
      while (end < limit && Character.isJavaIdentifierPart(mask.charAt(end))) {
        end++;
      }
      return end;
    }
    boolean two = end < limit && LONG_SIGNS.contains(mask.substring(start, end + 1));
    return two ? end + 1 : end;
  }
}
