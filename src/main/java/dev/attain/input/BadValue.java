package dev.attain.input;

import org.jspecify.annotations.Nullable;

/** A value for which its row is set aside. Thrown for a single row and caught at the next corner. */
final class BadValue extends Exception {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final @Nullable String column;
  private final @Nullable String value;
  private final String reason;

  /**
   * A bad value.
   *
   * @param line where it stands; 0 for the line of its row
   * @param column its column, or null
   * @param value the value, or null
   * @param reason the whole reason, column and value included
   */
  BadValue(long line, @Nullable String column, @Nullable String value, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
    this.value = value;
    this.reason = reason;
  }

  long line() {
    return line;
  }

  @Nullable String column() {
    return column;
  }

  @Nullable String value() {
    return value;
  }

  String reason() {
    return reason;
  }
}
