package dev.attain.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;

/** One row as it is written, byte by byte; no text is made of it. */
final class RowBytes {

  /** The day from which days are counted. */
  static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

  private static final int DAYS = 3000;
  private static final byte[][] DATES = new byte[DAYS][];
  private static final byte[] LOWER = "0123456789abcdef".getBytes(ISO_8859_1);
  private static final byte[] UPPER = "0123456789ABCDEF".getBytes(ISO_8859_1);

  static {
    for (int day = 0; day < DAYS; day++) {
      DATES[day] = FIRST_DAY.plusDays(day).toString().getBytes(ISO_8859_1);
    }
  }

  private byte[] bytes = new byte[512];
  private int length;

  void clear() {
    length = 0;
  }

  RowBytes comma() {
    bytes[length++] = ',';
    return this;
  }

  RowBytes text(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  RowBytes text(String text) {
    return text(text.getBytes(UTF_8));
  }

  /** A number that is not negative. */
  RowBytes number(long number) {
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    long rest = number;
    for (int place = length + digits - 1; place >= length; place--) {
      bytes[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A day by its number; a negative one is left empty. */
  RowBytes day(int day) {
    return day < 0 ? this : text(DATES[Math.min(day, DAYS - 1)]);
  }

  /** A random GUID, made of a number. */
  RowBytes guid(long number, boolean upper) {
    byte[] digits = upper ? UPPER : LOWER;
    long high = Scramble.mix(number, 1) & ~0xF000L | 0x4000L;
    long low = Scramble.mix(number, 2) & ~(3L << 62) | 1L << 63;
    hex(high, 60, 8, digits);
    dash().hex(high, 28, 4, digits);
    dash().hex(high, 12, 4, digits);
    dash().hex(low, 60, 4, digits);
    dash().hex(low, 44, 12, digits);
    return this;
  }

  private RowBytes dash() {
    bytes[length++] = '-';
    return this;
  }

  private void hex(long number, int firstShift, int count, byte[] digits) {
    for (int i = 0; i < count; i++) {
      bytes[length++] = digits[(int) (number >>> (firstShift - 4 * i)) & 15];
    }
  }

  /** What was written so far, one byte a character. */
  String raw() {
    return new String(bytes, 0, length, ISO_8859_1);
  }

  /** Puts another row here, one byte a character. */
  void raw(String row) {
    bytes = Arrays.copyOf(row.getBytes(ISO_8859_1), Math.max(512, row.length() + 1));
    length = row.length();
  }

  /** Ends the row and writes it. */
  void writeTo(OutputStream out) throws IOException {
    bytes[length++] = '\n';
    out.write(bytes, 0, length);
    clear();
  }
}
