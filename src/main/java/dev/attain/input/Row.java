package dev.attain.input;

import dev.attain.input.Table.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table, wherever it comes from: values by column, in the order of the table. */
abstract class Row {

  /** The most characters that a value may have. */
  static final int LONGEST = 10_000;

  private final Table table;

  Row(Table table) {
    this.table = table;
  }

  /** The value as it stands in the source; null when there is none. */
  abstract @Nullable String raw(int column) throws BadValue;

  /** What the column is called in a message, with its path. */
  abstract String label(int column);

  /** What the column is called beside another column of the row. */
  abstract String shortLabel(int column);

  /** The line of the value; 0 for the line of the row. */
  abstract long line(int column);

  /**
   * A value that may be missing.
   *
   * @param column its place in the table
   * @return the value without outer blanks; null when nothing is left
   * @throws BadValue if it cannot be taken for a value at all
   */
  final @Nullable String optional(int column) throws BadValue {
    String raw = raw(column);
    if (raw == null) {
      return null;
    }
    Column about = table.columns().get(column);
    String problem = problem(raw, about.mayHaveLineBreaks());
    if (problem != null) {
      throw bad(column, raw, problem);
    }
    String value = stripped(raw);
    return value.isEmpty() ? null : value;
  }

  /**
   * A value that must be there.
   *
   * @param column its place in the table
   * @return the value without outer blanks, not empty
   * @throws BadValue if it is missing, or cannot be taken for a value at all
   */
  final String required(int column) throws BadValue {
    String value = optional(column);
    if (value == null) {
      throw new BadValue(line(column), label(column), null, label(column) + " is empty");
    }
    return value;
  }

  /** A value is bad. The reason goes on after column and value. */
  final BadValue bad(int column, String value, String reason) {
    String written = asWritten(column, value);
    return new BadValue(
        line(column),
        label(column),
        written,
        label(column) + " " + Shown.quoted(written) + " " + reason);
  }

  /** A value as the source writes it, for messages. */
  String asWritten(int column, String value) {
    return value;
  }

  /** How days may be written beside ISO, for messages. */
  List<String> dateForms() {
    return List.of();
  }

  /** What keeps a text from being a value, or null. */
  static @Nullable String problem(String text, boolean lineBreaksAllowed) {
    if (text.length() > LONGEST) {
      return "is too long; the most is " + LONGEST + " characters";
    }
    boolean lineBreak = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "holds a NUL character";
      }
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          return "is not valid UTF-8";
        }
      }
      lineBreak |= c == '\n' || c == '\r';
    }
    return lineBreak && !lineBreaksAllowed ? "holds a line break" : null;
  }

  /** Without outer blanks, those of other scripts and no-break spaces included. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }
}
