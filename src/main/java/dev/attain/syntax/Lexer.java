package dev.attain.syntax;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a rule file into words, literals and signs; comments and blanks are none of these. */
final class Lexer {

  private static final Set<String> LONG_SIGNS = Set.of("==", "!=", ">=", "<=", "&&", "||");
  private static final String SIGNS = "(){}[],;:.@=!<>+-*/&|?%^~#$";
  private static final String OTHER_QUOTES = "“”„‟«»〝〞＂「」『』'‘’‚`´";

  /** Signs as people write them who think of another language. */
  private static final Map<String, String> MISTAKEN_SIGNS =
      Map.of("===", "==", "!==", "!=", "=>", ">=", "=<", "<=", "<>", "!=");

  private static final String BLANKS = " \t\n\f";

  private final String file;
  private final String text;
  private final List<Problem> problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String file, String text, List<Problem> problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** The tokens, of which the last is the end of the file. */
  List<Token> tokens() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (BLANKS.indexOf(c) >= 0) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        comment(end < 0 ? text.length() : end);
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '#' && isLineStart()) {
        otherComment();
      } else if (c == '"') {
        quoted();
      } else if (isWordPart(c)) {
        word();
      } else {
        sign(c);
      }
    }
    tokens.add(new Token(Token.Kind.END_OF_FILE, text.length(), text.length(), ""));
    return tokens;
  }

  private static boolean isWordPart(char c) {
    return c == '$' || c == '＄' || c == '_' || Character.isLetterOrDigit(c);
  }

  private boolean isLineStart() {
    return text.substring(text.lastIndexOf('\n', at) + 1, at).isBlank();
  }

  private void otherComment() {
    problem(at, at + 1, Code.WRONG_SIGN, "\"#\" begins no comment in rules", "//");
    int end = text.indexOf('\n', at);
    comment(end < 0 ? text.length() : end);
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      problem(at, at + 2, Code.NOT_CLOSED, "the comment that begins here has no \"*/\"", null);
      comment(text.length());
    } else {
      comment(end + 2);
    }
  }

  private void comment(int end) {
    escape(at, end);
    at = end;
  }

  /** A backslash, in a comment too, could be a quote or code by the time that Java reads it. */
  private void escape(int from, int to) {
    int place = text.indexOf('\\', from);
    if (place >= 0 && place < to) {
      problem(
          place,
          place + 1,
          Code.BACKSLASH,
          "\"\\\" is not allowed in rules; write the letter itself",
          null);
    }
  }

  private void quoted() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == '"';
    if (!closed) {
      problem(at, end, Code.NOT_CLOSED, "the quote that begins here is not closed", null);
    }
    escape(at, end);
    tokens.add(new Token(Token.Kind.TEXT, at, closed ? end + 1 : end, text.substring(at + 1, end)));
    at = closed ? end + 1 : end;
  }

  private void word() {
    int start = at;
    boolean number = Character.isDigit(text.charAt(at));
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    boolean fraction =
        number
            && at + 1 < text.length()
            && text.charAt(at) == '.'
            && Character.isDigit(text.charAt(at + 1));
    if (fraction) {
      at++;
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
    }
    String word = plain(start, text.substring(start, at));
    Token.Kind kind =
        number ? Token.Kind.NUMBER : word.startsWith("$") ? Token.Kind.VARIABLE : Token.Kind.WORD;
    tokens.add(new Token(kind, start, at, word));
  }

  /** Wide letters and digits are read as they were meant, so that nothing else is blamed. */
  private String plain(int start, String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
    if (plain.equals(word) || !plain.matches("[$\\w.]+")) {
      return word;
    }
    String message = "\"" + word + "\" is written in letters of another width";
    problem(start, start + word.length(), Code.WRONG_SIGN, message, plain);
    return plain;
  }

  private void sign(char c) {
    if (c == '-' && hyphenates()) {
      hyphenated();
      return;
    }
    if (mistaken()) {
      return;
    }
    String two = at + 1 < text.length() ? text.substring(at, at + 2) : "";
    int length = LONG_SIGNS.contains(two) ? 2 : Character.isHighSurrogate(c) ? two.length() : 1;
    length = Math.max(1, length);
    String sign = text.substring(at, at + length);
    if (SIGNS.indexOf(c) >= 0) {
      tokens.add(new Token(Token.Kind.SIGN, at, at + length, sign));
      at += length;
      return;
    }
    String meant = meant(sign, c);
    problem(at, at + length, Code.WRONG_SIGN, wrong(sign, c), meant);
    if (meant != null && meant.equals("\"")) {
      quotedOtherwise();
    } else {
      while (meant == null && text.startsWith(sign, at + length)) {
        length += sign.length(); // the same again is no other mistake
      }
      if (meant != null) { // read on as it was meant, so that nothing else is blamed for it
        tokens.add(new Token(Token.Kind.SIGN, at, at + length, meant));
      }
      at += length;
    }
  }

  /** Two or three signs that were meant as one of those that there are. */
  private boolean mistaken() {
    for (int length = 3; length > 1; length--) {
      if (at + length > text.length()) {
        continue;
      }
      String sign = text.substring(at, at + length);
      String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
      String meant = MISTAKEN_SIGNS.get(plain);
      if (meant == null && LONG_SIGNS.contains(plain) && !plain.equals(sign)) {
        meant = plain;
      }
      if (meant != null) {
        problem(at, at + length, Code.WRONG_SIGN, wrong(sign, sign.charAt(0)), meant);
        tokens.add(new Token(Token.Kind.SIGN, at, at + length, meant));
        at += length;
        return true;
      }
    }
    return false;
  }

  /** A text between quotes that are none in DRL. */
  private void quotedOtherwise() {
    int end = at + 1;
    while (end < text.length()
        && text.charAt(end) != '\n'
        && text.charAt(end) != '"'
        && OTHER_QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) != '\n';
    int to = closed ? end + 1 : end;
    tokens.add(new Token(Token.Kind.TEXT, at, to, text.substring(at + 1, end)));
    at = to;
  }

  /** Attributes are words with a hyphen: {@code date-effective}. */
  private boolean hyphenates() {
    if (tokens.isEmpty() || at + 1 >= text.length()) {
      return false;
    }
    Token before = tokens.get(tokens.size() - 1);
    return before.is(Token.Kind.WORD)
        && before.to() == at
        && Character.isLetter(text.charAt(at + 1));
  }

  private void hyphenated() {
    Token before = tokens.remove(tokens.size() - 1);
    at++;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    tokens.add(new Token(Token.Kind.WORD, before.from(), at, text.substring(before.from(), at)));
  }

  private static String wrong(String sign, char c) {
    if (c == '\\') {
      return "\"\\\" is not allowed in rules; write the letter itself";
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return "this blank (" + codePoint(sign) + ") is none that rules know; write a plain one";
    }
    boolean invisible = Character.getType(c) == Character.FORMAT || c == '\uFFFD';
    if (Character.isISOControl(c) || invisible || !Character.isDefined(c)) {
      return "the character " + codePoint(sign) + " is not allowed in rules";
    }
    return "\"" + sign + "\" is not allowed in rules";
  }

  private static String codePoint(String sign) {
    return "U+%04X".formatted(sign.codePointAt(0));
  }

  /** What a keyboard in another mode, or a word processor, makes another sign of. */
  private static @Nullable String meant(String sign, char c) {
    if (OTHER_QUOTES.indexOf(c) >= 0) {
      return "\"";
    }
    if ("≥≧".indexOf(c) >= 0) {
      return ">=";
    }
    if ("≤≦".indexOf(c) >= 0) {
      return "<=";
    }
    if (c == '≠') {
      return "!=";
    }
    if ("–—−".indexOf(c) >= 0) {
      return "-";
    }
    if (c == '、' || c == '。') {
      return c == '、' ? "," : ";";
    }
    String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    boolean known = plain.length() == 1 && !plain.equals(sign) && SIGNS.contains(plain);
    return known ? plain : null;
  }

  private void problem(int from, int to, Code code, String message, @Nullable String suggestion) {
    problems.add(new Problem(code, Place.of(file, text, from, to), null, message, suggestion));
  }
}
