package dev.attain.input;

import org.jspecify.annotations.Nullable;

/**
 * A row, or an object of a JSON source, that was set aside.
 *
 * @param file the name of the file it stands in; in a database the word {@code query} and the kind
 *     of facts, such as {@code query associations}
 * @param line its physical line, the first line being 1; in JSON the line of the bad value; in a
 *     Parquet file, or in what a query gives, the number of the row, the first row being 1
 * @param column the column, in JSON the path within the partner, such as {@code
 *     associations[3].product}; null when the row as a whole is bad
 * @param value the bad value, cut after 200 characters; null when there is none
 * @param reason what is wrong, naming column and value, and what was probably meant
 * @param partnerId the partner that lost the row; null when the row names no known partner
 * @param row the row as it stands in the file, or as it would in a CSV file with the same columns
 *     in the order of their table; cut after 2,000 characters; null where it was not kept, as in
 *     JSON
 */
public record Rejected(
    String file,
    long line,
    @Nullable String column,
    @Nullable String value,
    String reason,
    @Nullable String partnerId,
    @Nullable String row) {

  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_ROW = 2_000;

  /** Cuts what is long. */
  public Rejected {
    value = cut(value, LONGEST_VALUE);
    row = cut(row, LONGEST_ROW);
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text != null && text.length() > longest ? text.substring(0, longest) : text;
  }

  static Rejected of(
      String file, long line, BadValue bad, @Nullable String partnerId, @Nullable String row) {
    return new Rejected(
        file,
        bad.line() > 0 ? bad.line() : line,
        bad.column(),
        bad.value(),
        bad.reason(),
        partnerId,
        row);
  }

  /**
   * The message.
   *
   * @return {@code file:line: reason}
   */
  @Override
  public String toString() {
    return file + ":" + line + ": " + reason;
  }
}
