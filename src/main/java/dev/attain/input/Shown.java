package dev.attain.input;

import java.nio.file.Path;

/** How a value is shown in a message: on one line, not too long, nothing invisible in it. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  /**
   * A value as it may stand in a message.
   *
   * @param value any value
   * @return the value, shortened where it is long, with its control characters escaped
   */
  static String value(String value) {
    return upTo(LONGEST, value);
  }

  private static String upTo(int longest, String value) {
    int end = Math.min(value.length(), longest);
    StringBuilder shown = new StringBuilder(end + 24);
    for (int i = 0; i < end; ) {
      int c = value.codePointAt(i);
      append(shown, c);
      i += Character.charCount(c);
      if (c == SourceText.MALFORMED && i < end && value.charAt(i) == SourceText.MALFORMED) {
        i++; // Such bytes are given twice.
      }
    }
    if (end < value.length()) {
      shown.append("… (").append(value.length()).append(" characters)");
    }
    return shown.toString();
  }

  /**
   * A value in quotes.
   *
   * @param value any value
   * @return the value as {@link #value} shows it, between double quotes
   */
  static String quoted(String value) {
    return "\"" + value(value) + "\"";
  }

  /**
   * A path in quotes.
   *
   * @param path any path
   * @return the whole path, with its control characters escaped, between double quotes
   */
  static String path(Path path) {
    return "\"" + upTo(Integer.MAX_VALUE, path.toString()) + "\"";
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        switch (Character.getType(c)) {
          case Character.SURROGATE -> shown.append('\uFFFD');
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              shown.append(String.format("\\u%04x", c));
          default -> shown.appendCodePoint(c);
        }
      }
    }
  }
}
