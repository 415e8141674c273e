package dev.attain.batch;

import java.util.Arrays;

/** The facts of a part, grouped by partner, sorted, and each one once. */
final class PartReader {

  private static final int INDEX_BITS = 16;
  private static final int FEW = 16;
  private static final int MANY = 64;

  private final byte[] bytes;
  private final int[] firsts;
  private final long[] facts;

  /**
   * Groups facts.
   *
   * @param bytes the facts of a part as they stand in the store
   * @param partners how many partners the part has
   */
  PartReader(byte[] bytes, int partners) {
    this.bytes = bytes;
    this.firsts = new int[partners + 1];
    Cursor cursor = new Cursor().to(bytes, 0);
    while (cursor.at() < bytes.length) {
      firsts[cursor.nextShort() + 1]++;
      cursor.skip(cursor.nextInt());
    }
    for (int i = 0; i < partners; i++) {
      firsts[i + 1] += firsts[i];
    }
    facts = new long[firsts[partners]];
    int[] next = Arrays.copyOf(firsts, partners);
    cursor.to(bytes, 0);
    while (cursor.at() < bytes.length) {
      int partner = cursor.nextShort();
      int length = cursor.nextInt();
      facts[next[partner]++] = ((long) cursor.at() << 32) | length;
      cursor.skip(length);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /**
   * The facts of a partner.
   *
   * @param place its place in the part
   * @return where each begins, and in the lower half how long it is
   */
  long[] factsOf(int place) {
    long[] of = Arrays.copyOfRange(facts, firsts[place], firsts[place + 1]);
    int size;
    if (of.length < 1 << INDEX_BITS) {
      size = sort(of);
    } else {
      sortMany(of, 0, of.length);
      size = once(of, 0, 0, of.length);
    }
    return size == of.length ? of : Arrays.copyOf(of, size);
  }

  static int start(long fact) {
    return (int) (fact >>> 32);
  }

  static int length(long fact) {
    return (int) fact;
  }

  /**
   * Sorts by the first six bytes as numbers, and then those few whose first bytes are equal. Many
   * are first put into buckets by what follows the kind: ids are as good as random, and that takes
   * a fraction of the time.
   *
   * @return how many there are, each one once
   */
  private int sort(long[] of) {
    long[] keys = new long[of.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (beginning(of[i]) << INDEX_BITS) | i;
    }
    if (keys.length > MANY) {
      keys = inBuckets(keys);
    } else {
      Arrays.sort(keys);
    }
    long[] unsorted = of.clone();
    for (int i = 0; i < keys.length; i++) {
      of[i] = unsorted[(int) keys[i] & ((1 << INDEX_BITS) - 1)];
    }
    int size = 0;
    int from = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] >>> INDEX_BITS != keys[from] >>> INDEX_BITS) {
        sortEqual(of, from, i);
        size = once(of, size, from, i);
        from = i;
      }
    }
    return size;
  }

  /**
   * Moves sorted facts, each one once.
   *
   * @param to where they go
   * @param from where they are
   * @param end behind the last one
   * @return behind the last one where they went
   */
  private int once(long[] of, int to, int from, int end) {
    int size = to;
    for (int i = from; i < end; i++) {
      if (i == from || compare(of[size - 1], of[i]) != 0) {
        of[size++] = of[i];
      }
    }
    return size;
  }

  /**
   * Three bits of the kind, one that tells GUIDs from texts, and the first seven bits of the id.
   */
  private static int bucket(long key) {
    return ((int) (key >>> 56 & 7) << 8) | ((int) (key >>> 48 & 1) << 7) | (int) (key >>> 41 & 127);
  }

  private static long[] inBuckets(long[] keys) {
    int[] ends = new int[(1 << 11) + 1];
    for (long key : keys) {
      ends[bucket(key) + 1]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    long[] sorted = new long[keys.length];
    int[] next = Arrays.copyOf(ends, ends.length - 1);
    for (long key : keys) {
      sorted[next[bucket(key)]++] = key;
    }
    for (int i = 1; i < ends.length; i++) {
      if (ends[i] - ends[i - 1] > 1) {
        Arrays.sort(sorted, ends[i - 1], ends[i]);
      }
    }
    return sorted;
  }

  private void sortEqual(long[] of, int from, int to) {
    if (to - from > FEW) {
      sortMany(of, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && compare(of[j - 1], of[j]) > 0; j--) {
        long other = of[j];
        of[j] = of[j - 1];
        of[j - 1] = other;
      }
    }
  }

  private long beginning(long fact) {
    long key = 0;
    int start = start(fact);
    for (int i = 0; i < 6; i++) {
      key = (key << 8) | (i < length(fact) ? bytes[start + i] & 0xFF : 0);
    }
    return key;
  }

  private void sortMany(long[] of, int from, int to) {
    Long[] boxed = Arrays.stream(of, from, to).boxed().toArray(Long[]::new);
    Arrays.sort(boxed, this::compare);
    for (int i = from; i < to; i++) {
      of[i] = boxed[i - from];
    }
  }

  private int compare(long one, long other) {
    return Arrays.compareUnsigned(
        bytes,
        start(one),
        start(one) + length(one),
        bytes,
        start(other),
        start(other) + length(other));
  }
}
