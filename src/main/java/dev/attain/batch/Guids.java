package dev.attain.batch;

import java.nio.charset.StandardCharsets;

/** GUIDs with small letters, as text and as 16 bytes. */
final class Guids {

  private static final int LENGTH = 36;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private Guids() {}

  private static boolean isDash(int at) {
    return at == 8 || at == 13 || at == 18 || at == 23;
  }

  /** Writes an id as a GUID if it is one; else nothing. */
  static boolean write(String id, Bytes out) {
    if (id.length() != LENGTH) {
      return false;
    }
    long high = 0;
    long low = 0;
    int digits = 0;
    for (int i = 0; i < LENGTH; i++) {
      char c = id.charAt(i);
      if (isDash(i)) {
        if (c != '-') {
          return false;
        }
        continue;
      }
      int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
      if (digit < 0) {
        return false;
      }
      if (digits++ < 16) {
        high = (high << 4) | digit;
      } else {
        low = (low << 4) | digit;
      }
    }
    out.addByte(FactBytes.GUID);
    out.addLong(high);
    out.addLong(low);
    return true;
  }

  /** The text of a GUID. */
  static String text(long high, long low) {
    byte[] text = new byte[LENGTH];
    int digits = 0;
    for (int i = 0; i < LENGTH; i++) {
      if (isDash(i)) {
        text[i] = '-';
        continue;
      }
      long half = digits < 16 ? high : low;
      text[i] = DIGITS[(int) (half >>> (60 - 4 * (digits & 15))) & 15];
      digits++;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
