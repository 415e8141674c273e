package dev.attain.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** The numbers of days that are written plainly, by table. */
final class Days {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int LENGTH = 10;
  private static final int CENTURY = 2000;
  private static final int DAYS_OF_A_YEAR = 12 * 31;

  // Eight letters at once, the first one in the lowest byte: two digits, a dash, and so on.
  private static final long FORM_OF = 0xF0F0FFF0F0FFF0F0L;
  private static final long FORM = 0x30302D30302D3030L;
  private static final long SIX = 0x0606000606000606L;

  private static final int[] NUMBERS = numbers();

  private Days() {}

  /**
   * The number of a day.
   *
   * @return the number as {@link LocalDate#toEpochDay()} has it; {@link RawFact#NO_DAY} if it is
   *     not a day from 2000 to 2099, written plainly
   */
  static int number(byte[] bytes, int from, int to) {
    if (to - from != LENGTH || bytes[from] != '2' || bytes[from + 1] != '0') {
      return RawFact.NO_DAY;
    }
    long rest = (long) LONGS.get(bytes, from + 2);
    if ((rest & FORM_OF) != FORM || ((rest + SIX) & FORM_OF) != FORM) {
      return RawFact.NO_DAY;
    }
    int month = two(rest >>> 24) - 1;
    int day = two(rest >>> 48) - 1;
    return month < 0 || month >= 12 || day < 0 || day >= 31
        ? RawFact.NO_DAY
        : NUMBERS[two(rest) * DAYS_OF_A_YEAR + month * 31 + day];
  }

  private static int two(long digits) {
    return (int) (digits & 15) * 10 + (int) (digits >>> 8 & 15);
  }

  private static int[] numbers() {
    int[] numbers = new int[100 * DAYS_OF_A_YEAR];
    Arrays.fill(numbers, RawFact.NO_DAY);
    for (int month = 0; month < 100 * 12; month++) {
      YearMonth of = YearMonth.of(CENTURY + month / 12, month % 12 + 1);
      int first = (int) of.atDay(1).toEpochDay();
      for (int day = 0; day < of.lengthOfMonth(); day++) {
        numbers[month * 31 + day] = first + day;
      }
    }
    return numbers;
  }
}
