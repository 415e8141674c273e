package dev.attain.input;

import java.util.regex.Pattern;

/** Reads a number of seats: decimal digits and nothing else. */
final class Seats {

  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");

  private Seats() {}

  /**
   * Reads a number of seats.
   *
   * @param row the row it stands in
   * @param column its place in the table
   * @param text the number as it is written, without outer blanks
   * @return the number, zero or more
   * @throws BadValue if it is none, is negative or too large
   */
  static int seats(Row row, int column, String text) throws BadValue {
    long seats = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw row.bad(
            column,
            text,
            NEGATIVE.matcher(text).matches()
                ? "is negative"
                : "is no whole number; write digits only, such as 1000");
      }
      seats = Math.min(seats * 10 + digit, 1L << 40);
    }
    if (seats > Integer.MAX_VALUE) {
      throw row.bad(column, text, "is too large; the most is " + Integer.MAX_VALUE);
    }
    return (int) seats;
  }
}
