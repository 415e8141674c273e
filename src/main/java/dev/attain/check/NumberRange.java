package dev.attain.check;

import java.util.HashSet;
import java.util.Set;

/** The whole numbers that a value may still be. */
final class NumberRange {

  private static final int SMALL = 1000;

  private long low;
  private long high = Long.MAX_VALUE;
  private final Set<Long> excluded = new HashSet<>();

  /** All numbers from one on; counts and seats begin at zero. */
  NumberRange(long low) {
    this.low = low;
  }

  void narrow(String operator, long number) {
    switch (operator) {
      case ">=" -> low = Math.max(low, number);
      case ">" -> low = Math.max(low, number + 1);
      case "<=" -> high = Math.min(high, number);
      case "<" -> high = Math.min(high, number - 1);
      case "==" -> {
        low = Math.max(low, number);
        high = Math.min(high, number);
      }
      case "!=" -> excluded.add(number);
      default -> throw new IllegalArgumentException(operator);
    }
  }

  boolean isEmpty() {
    if (low > high) {
      return true;
    }
    if (high - low > SMALL || high == Long.MAX_VALUE) {
      return false;
    }
    for (long number = low; number <= high; number++) {
      if (!excluded.contains(number)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every number left fits. */
  boolean implies(String operator, long number) {
    return switch (operator) {
      case ">=" -> low >= number;
      case ">" -> low > number;
      case "<=" -> high <= number;
      case "<" -> high < number;
      case "==" -> low == number && high == number;
      case "!=" -> number < low || number > high || excluded.contains(number);
      default -> false;
    };
  }
}
