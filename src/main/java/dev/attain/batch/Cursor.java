package dev.attain.batch;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Bytes} wrote. */
final class Cursor {

  private byte[] bytes = {};
  private int at;

  /** Goes to a place. */
  Cursor to(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
    return this;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  int nextByte() {
    return bytes[at++] & 0xFF;
  }

  int nextShort() {
    int value = ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    at += 2;
    return value;
  }

  int nextInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 8) | (bytes[at++] & 0xFF);
    }
    return value;
  }

  long nextLong() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | (bytes[at++] & 0xFF);
    }
    return value;
  }

  long nextNumber() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  String nextText() {
    int length = (int) nextNumber();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  @Nullable String nextOptional() {
    return nextByte() == FactBytes.NOTHING ? null : nextText();
  }
}
