package dev.attain.facts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one written form of an id, so that two spellings of a thing are one thing. */
final class Ids {

  private static final Pattern EXAM = Pattern.compile("(?i)(?:exam\\s*)?0*([0-9]+-[0-9]+)");

  private static final int LONGEST = 50_000;

  private Ids() {}

  static String partner(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (isBlank(id.charAt(i))) {
        return id.codePoints()
            .filter(c -> !isBlank(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return id;
  }

  /** Also the blanks that a page or a spreadsheet puts in: no-break and ideographic ones. */
  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static String customer(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /** Two ids joined are still far from this; rules that join without end would fill the memory. */
  static void checkLength(String id) {
    if (id.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an id of " + id.length() + " characters was made; " + LONGEST + " are the most");
    }
  }

  static String exam(String code) {
    if (isPlainExam(code)) {
      return code;
    }
    String trimmed = code.replaceAll("[\\s\\p{Z}]+", " ").strip();
    Matcher matcher = EXAM.matcher(trimmed);
    return matcher.matches() ? matcher.group(1) : trimmed.toUpperCase(Locale.ROOT);
  }

  /** The form that nearly all codes have; looking at it with a pattern takes much longer. */
  private static boolean isPlainExam(String code) {
    int dash = code.indexOf('-');
    if (dash < 1 || dash == code.length() - 1 || code.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (i != dash && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
