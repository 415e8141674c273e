package dev.attain.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written one behind the other, and grow as needed. */
final class Bytes {

  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] array;
  private int size;

  Bytes(int room) {
    this.array = new byte[room];
  }

  /** Writes over what is there. */
  Bytes(byte[] array) {
    this.array = array;
  }

  byte[] array() {
    return array;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Goes on from a place. */
  void to(int place) {
    size = place;
  }

  private void room(int more) {
    if (array.length - size < more) {
      array = Arrays.copyOf(array, Math.max(size + more, array.length * 2));
    }
  }

  void addByte(int value) {
    room(1);
    array[size++] = (byte) value;
  }

  /** Two bytes, the higher one first. */
  void addShort(int value) {
    room(2);
    array[size++] = (byte) (value >>> 8);
    array[size++] = (byte) value;
  }

  /** Four bytes, the highest one first. */
  void addInt(int value) {
    room(4);
    INTS.set(array, size, value);
    size += 4;
  }

  /** Changes four bytes that were written before. */
  void setInt(int at, int value) {
    INTS.set(array, at, value);
  }

  /** Eight bytes, the highest one first. */
  void addLong(long value) {
    room(8);
    LONGS.set(array, size, value);
    size += 8;
  }

  /** A number that takes one byte when it is small. */
  void addNumber(long value) {
    room(10);
    long rest = value;
    while (rest >= 0x80) {
      array[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    array[size++] = (byte) rest;
  }

  /** A text, with its length before it. */
  void addText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    addNumber(utf8.length);
    add(utf8, 0, utf8.length);
  }

  void add(byte[] bytes, int from, int length) {
    room(length);
    System.arraycopy(bytes, from, array, size, length);
    size += length;
  }
}
