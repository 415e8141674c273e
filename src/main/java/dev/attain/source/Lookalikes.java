package dev.attain.source;

import org.jspecify.annotations.Nullable;

/** Letters that look like others, and letters that nobody sees. */
final class Lookalikes {

  private Lookalikes() {}

  /** The message, with such a letter named where a word of plain letters was meant. */
  static String explained(String message, Code code, @Nullable String suggestion) {
    StringBuilder shown = new StringBuilder();
    message.codePoints().forEach(c -> append(shown, c));
    if (suggestion == null || code == Code.WRONG_SIGN || !suggestion.matches("[ -~]{2,}")) {
      return shown.toString();
    }
    int open = message.indexOf('"');
    int close = message.indexOf('"', open + 1);
    for (int i = open + 1; i < close; i++) {
      char c = message.charAt(i);
      if (c > '~' && (Character.isLetter(c) || Character.getType(c) == Character.FORMAT)) {
        String letter = Character.isLetter(c) ? "\"" + c + "\"" : "an invisible letter";
        return shown + "; " + letter + " in it is U+%04X".formatted((int) c);
      }
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    boolean unseen =
        Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT
            || Character.getType(c) == Character.SURROGATE
            || Character.getType(c) == Character.LINE_SEPARATOR
            || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    if (unseen) {
      shown.append("\\u%04x".formatted(c));
    } else {
      shown.appendCodePoint(c);
    }
  }
}
