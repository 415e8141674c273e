package dev.attain.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * All partners of a source, each with a number in the order of the source: some 50 bytes for each,
 * and its id and name as UTF-8.
 *
 * <p>Filled by one thread; then many may look up, and say that a partner lost something. What is
 * said while others read is seen by them once the threads have met.
 */
@API(status = Status.INTERNAL)
public final class PartnerDirectory {

  private static final byte LOST = 1;
  private static final byte WITHDRAWN = 2;

  private final ByteArena texts = new ByteArena();
  // Pairs: what tells ids apart, and the number of the partner and one.
  private long[] slots = new long[1 << 10];
  private long[] ids = new long[1 << 9];
  private long[] names = new long[1 << 9];
  private int[] lines = new int[1 << 9];
  private byte[] state = new byte[1 << 9];
  private int size;

  /** An empty directory. */
  public PartnerDirectory() {}

  /**
   * How many partners there are.
   *
   * @return their number
   */
  public int size() {
    return size;
  }

  /**
   * The id of a partner.
   *
   * @param partner its number
   * @return its id
   */
  public String id(int partner) {
    return texts.text(ids[partner]);
  }

  /**
   * The name of a partner.
   *
   * @param partner its number
   * @return its name, or null
   */
  public @Nullable String name(int partner) {
    return names[partner] == 0 ? null : texts.text(names[partner]);
  }

  /**
   * Whether something of a partner was set aside.
   *
   * @param partner its number
   * @return true when it is not complete
   */
  public boolean hasLost(int partner) {
    return (state[partner] & LOST) != 0;
  }

  /**
   * Something of a partner was set aside. For any thread.
   *
   * @param partner its number
   */
  public void lose(int partner) {
    state[partner] |= LOST;
  }

  /**
   * Whether a partner is there. In a source that names a partner and then turns out to be broken it
   * may not.
   *
   * @param partner its number
   * @return true when it is to be decided
   */
  public boolean isGiven(int partner) {
    return (state[partner] & WITHDRAWN) == 0;
  }

  /**
   * A partner is named, and perhaps not there.
   *
   * @param partner its number
   */
  public void withdraw(int partner) {
    state[partner] |= WITHDRAWN;
  }

  /** A partner is there after all. */
  void give(int partner) {
    state[partner] &= ~WITHDRAWN;
  }

  /** The line on which the partner stands. */
  int line(int partner) {
    return lines[partner];
  }

  void setName(int partner, String name) {
    names[partner] = texts.add(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds a partner that is not there yet.
   *
   * @param id its id
   * @param name its name, or null
   * @param line the line on which it stands; 0 where that is not known
   * @return its number
   */
  public int add(String id, @Nullable String name, long line) {
    if (size == ids.length) {
      int more = size + size / 2;
      ids = Arrays.copyOf(ids, more);
      names = Arrays.copyOf(names, more);
      lines = Arrays.copyOf(lines, more);
      state = Arrays.copyOf(state, more);
    }
    if (size * 4L >= slots.length) {
      slots = new long[Math.multiplyExact(slots.length, 2)];
      for (int i = 0; i < size; i++) {
        enter(i);
      }
    }
    ids[size] = texts.add(id.getBytes(StandardCharsets.UTF_8));
    names[size] = name == null ? 0 : texts.add(name.getBytes(StandardCharsets.UTF_8));
    lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
    enter(size);
    return size++;
  }

  private void enter(int partner) {
    long key = texts.key(ids[partner]);
    int at = slot(key);
    while (slots[at + 1] != 0) {
      at = (at + 2) & (slots.length - 1);
    }
    slots[at] = key;
    slots[at + 1] = partner + 1L;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return ((int) (mixed >>> 32) << 1) & (slots.length - 1);
  }

  /**
   * The number of a partner.
   *
   * @param id its id, in the form that facts have
   * @return its number, or -1
   */
  public int find(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return find(bytes, 0, bytes.length);
  }

  /** The numbers of partners by the keys of their ids, -1 where there is none; only exact keys. */
  void find(long[] keys, int size, int[] numbers) {
    for (int i = 0; i < size; i++) {
      long key = keys[i];
      int at = slot(key);
      while (slots[at + 1] != 0 && slots[at] != key) {
        at = (at + 2) & (slots.length - 1);
      }
      numbers[i] = (int) slots[at + 1] - 1;
    }
  }

  /** The number of the partner whose id is this piece of UTF-8, or -1. */
  int find(byte[] bytes, int from, int to) {
    long key = ByteArena.key(bytes, from, to);
    int at = slot(key);
    while (slots[at + 1] != 0) {
      if (slots[at] == key) {
        int partner = (int) slots[at + 1] - 1;
        if (key >= 0 || texts.is(ids[partner], bytes, from, to)) {
          return partner;
        }
      }
      at = (at + 2) & (slots.length - 1);
    }
    return -1;
  }

  /**
   * Compares the ids of two partners: the shorter one comes first, so that numbers stand in their
   * order; of the same length, by their bytes.
   *
   * @param one a partner
   * @param other another
   * @return less than, equal to or more than zero
   */
  public int compareIds(int one, int other) {
    return texts.compare(ids[one], ids[other]);
  }
}
