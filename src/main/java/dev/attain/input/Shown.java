package dev.attain.input;

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
    int end = Math.min(value.length(), LONGEST);
    StringBuilder shown = new StringBuilder(end + 24);
    for (int i = 0; i < end; ) {
      int c = value.codePointAt(i);
      append(shown, c);
      i += Character.charCount(c);
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
