package dev.attain.input;

/** A text that is no JSON, or not as it must be to be read at all. */
final class BadJson extends Exception {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;
  private final String reason;

  /**
   * What is wrong, and where.
   *
   * @param line the line in the source
   * @param column the place in the line, the first being 1
   * @param reason what is wrong
   */
  BadJson(long line, long column, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** A line that is set aside for it. */
  BadValue asValue() {
    return new BadValue(line, null, null, reason + " (at character " + column + ")");
  }

  long line() {
    return line;
  }

  long column() {
    return column;
  }

  String reason() {
    return reason;
  }
}
