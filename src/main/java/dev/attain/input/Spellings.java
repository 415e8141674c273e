package dev.attain.input;

import dev.attain.facts.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds a word of the vocabulary by the bytes it is written with. Not for threads. */
final class Spellings {

  private static final int SLOTS = 1 << 10;
  private static final int MOST_KEPT = SLOTS / 4;

  private final Words words;
  private final List<String> canonical;
  private final byte[][] spellings = new byte[SLOTS][];
  private final int[] places = new int[SLOTS];
  private int kept;

  Spellings(Words words) {
    this.words = words;
    this.canonical = List.copyOf(words.labels().keySet());
  }

  /** The place of a word among the words of the vocabulary; -1 if it is none. */
  int placeOf(byte[] bytes, int from, int to) {
    int slot = ByteArena.hash(bytes, from, to) & (SLOTS - 1);
    while (spellings[slot] != null) {
      byte[] known = spellings[slot];
      if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
        return places[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    int place = words.canonical(written).map(canonical::indexOf).orElse(-1);
    if (place >= 0 && kept < MOST_KEPT && written.length() <= 100) {
      kept++;
      spellings[slot] = Arrays.copyOfRange(bytes, from, to);
      places[slot] = place;
    }
    return place;
  }
}
