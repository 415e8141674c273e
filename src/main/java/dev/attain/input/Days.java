package dev.attain.input;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** The numbers of days that are written plainly, by table. */
final class Days {

  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 300;
  private static final int LENGTH = 10;
  private static final int[] NUMBERS = numbers();

  private Days() {}

  /**
   * The number of a day.
   *
   * @return the number as {@link LocalDate#toEpochDay()} has it; {@link RawFact#NO_DAY} if it is
   *     not a day of some centuries, written plainly
   */
  static int number(byte[] bytes, int from, int to) {
    if (to - from != LENGTH || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return RawFact.NO_DAY;
    }
    int year = two(bytes, from) * 100 + two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    int index = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
    if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS || month < 1 || month > 12) {
      return RawFact.NO_DAY;
    }
    return day < 1 || day > 31 ? RawFact.NO_DAY : NUMBERS[index];
  }

  /** Two digits as a number; something that makes no day if they are none. */
  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -100_000 : tens * 10 + ones;
  }

  private static int[] numbers() {
    int[] numbers = new int[YEARS * 12 * 31];
    Arrays.fill(numbers, RawFact.NO_DAY);
    for (int month = 0; month < YEARS * 12; month++) {
      YearMonth of = YearMonth.of(FIRST_YEAR + month / 12, month % 12 + 1);
      int first = (int) of.atDay(1).toEpochDay();
      for (int day = 0; day < of.lengthOfMonth(); day++) {
        numbers[month * 31 + day] = first + day;
      }
    }
    return numbers;
  }
}
