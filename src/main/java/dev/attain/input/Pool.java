package dev.attain.input;

import java.util.Arrays;

/** Lets equal texts that are met near each other be one object. Never grows. Not for threads. */
final class Pool {

  private static final int SLOTS = 1 << 16;
  private static final int LONGEST = 64;

  private final String[] slots = new String[SLOTS];

  Pool() {
    Arrays.fill(slots, "");
  }

  /**
   * The text, or an equal one that was met before.
   *
   * @param text any text
   * @return an equal text
   */
  String share(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    if (!slots[slot].equals(text)) {
      slots[slot] = text;
    }
    return slots[slot];
  }
}
