package dev.attain.input;

import dev.attain.input.RawFact.Guid;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads GUIDs, eight digits at a time where all letters are small. They are half of what there is
 * to read in large files.
 */
final class HexGuid {

  static final int LENGTH = 36;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private HexGuid() {}

  /** Whether the dashes of a GUID are where they must be. */
  static boolean hasDashes(byte[] bytes, int at) {
    return bytes[at + 8] == '-'
        && bytes[at + 13] == '-'
        && bytes[at + 18] == '-'
        && bytes[at + 23] == '-';
  }

  /**
   * Reads a GUID.
   *
   * @param bytes where it is
   * @param at where it begins; so many bytes as it has are there, the dashes where they must be
   * @param anyCase whether letters may be large
   * @param into takes it
   * @return false if it is none
   */
  static boolean read(byte[] bytes, int at, boolean anyCase, Guid into) {
    long one = digits((long) LONGS.get(bytes, at));
    long two = digits(pair(bytes, at + 9, at + 14));
    long three = digits(pair(bytes, at + 19, at + 24));
    long four = digits((long) LONGS.get(bytes, at + 28));
    if ((one | two | three | four) >= 0) {
      into.high = (one << 32) | two;
      into.low = (three << 32) | four;
      return true;
    }
    return anyCase && readSlowly(bytes, at, into);
  }

  private static long pair(byte[] bytes, int one, int other) {
    return ((int) INTS.get(bytes, one) & 0xFFFFFFFFL) | ((long) (int) INTS.get(bytes, other) << 32);
  }

  /**
   * The value of eight hexadecimal digits, the first one in the lowest byte; -1 if they are not.
   */
  private static long digits(long text) {
    long letters = (text >>> 6) & 0x0101010101010101L;
    long values = (text & 0x0F0F0F0F0F0F0F0FL) + letters * 9;
    long large = ((values + 0x0606060606060606L) >>> 4) & 0x0101010101010101L;
    long again = values + 0x3030303030303030L + large * 0x27;
    if (again != text || (values & 0xF0F0F0F0F0F0F0F0L) != 0) {
      return -1; // Written once more they are something else, or they are letters behind f.
    }
    long pairs = ((values << 4) | (values >>> 8)) & 0x00FF00FF00FF00FFL;
    return ((pairs & 0xFF) << 24)
        | ((pairs >>> 16 & 0xFF) << 16)
        | ((pairs >>> 32 & 0xFF) << 8)
        | (pairs >>> 48 & 0xFF);
  }

  private static boolean readSlowly(byte[] bytes, int at, Guid into) {
    long high = 0;
    long low = 0;
    int digits = 0;
    for (int i = at; i < at + LENGTH; i++) {
      if (bytes[i] == '-') {
        continue;
      }
      int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], 16);
      if (digit < 0) {
        return false;
      }
      if (digits < 16) {
        high = (high << 4) | digit;
      } else {
        low = (low << 4) | digit;
      }
      digits++;
    }
    into.high = high;
    into.low = low;
    return digits == 32;
  }
}
