package dev.attain.input;

import java.math.BigDecimal;

/** Numbers as they would stand in a CSV file. */
final class NumberText {

  private static final long LARGEST_EXACT = 1L << 53;

  private NumberText() {}

  /** Whole numbers stand in such columns, too, because not all programs have absent ones. */
  static String ofFraction(double value) {
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** A decimal, without zeros that say nothing. */
  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
