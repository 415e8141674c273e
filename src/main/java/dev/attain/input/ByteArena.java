package dev.attain.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many small texts as UTF-8, close together: in chunks, so that growing copies nothing. */
final class ByteArena {

  /** How many bytes a text may have that its key alone tells, if the key is not negative. */
  private static final int EXACT = 8;

  private static final int CHUNK_BITS = 20;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /**
   * Adds a text.
   *
   * @param text its bytes; fewer than a chunk has
   * @return where it is; never 0
   */
  long add(byte[] text) {
    if (used + 4 + text.length > CHUNK) {
      chunks.add(new byte[CHUNK]);
      used = 1; // 0 stands for nothing
    }
    byte[] chunk = chunks.get(chunks.size() - 1);
    long at = ((long) (chunks.size() - 1) << CHUNK_BITS) | used;
    for (int i = 0; i < 4; i++) {
      chunk[used++] = (byte) (text.length >>> (8 * i));
    }
    System.arraycopy(text, 0, chunk, used, text.length);
    used += text.length;
    return at;
  }

  String text(long at) {
    return new String(chunk(at), start(at), length(at), StandardCharsets.UTF_8);
  }

  private byte[] chunk(long at) {
    return chunks.get((int) (at >>> CHUNK_BITS));
  }

  private static int start(long at) {
    return (int) (at & (CHUNK - 1)) + 4;
  }

  private int length(long at) {
    byte[] chunk = chunk(at);
    int from = (int) (at & (CHUNK - 1));
    int length = 0;
    for (int i = 0; i < 4; i++) {
      length |= (chunk[from + i] & 0xFF) << (8 * i);
    }
    return length;
  }

  boolean is(long at, byte[] bytes, int from, int to) {
    int start = start(at);
    return Arrays.equals(chunk(at), start, start + length(at), bytes, from, to);
  }

  int compare(long one, long other) {
    int a = length(one);
    int b = length(other);
    if (a != b) {
      return Integer.compare(a, b);
    }
    return Arrays.compareUnsigned(
        chunk(one), start(one), start(one) + a, chunk(other), start(other), start(other) + b);
  }

  long key(long at) {
    int start = start(at);
    return key(chunk(at), start, start + length(at));
  }

  /** A number for a text, by which short texts differ from all others if it is not negative. */
  static long key(byte[] bytes, int from, int to) {
    if (to - from > EXACT || (from < to && bytes[from] == 0)) {
      return hash(bytes, from, to) | (1L << 63);
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      key = (key << 8) | (bytes[i] & 0xFF);
    }
    return key;
  }

  static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B1;
    return hash ^ (hash >>> 15);
  }
}
