package dev.attain.batch;

import dev.attain.input.PartnerDirectory;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * In which order partners are decided, and which of them together. Both follow from the partners
 * alone, so that the same facts give the same bytes on any machine.
 */
final class PartnerOrder {

  private static final int MOST_PARTS = 512;
  // The store writes a place in two bytes.
  private static final int PLACE_BITS = 16;

  private final int[] partners;
  // The part of each partner, and in the lower bits its place there: it is asked for each fact.
  private final int[] seats;
  private final int together;
  private final boolean bySource;

  /**
   * An order.
   *
   * @param directory the partners
   * @param bySource whether they keep the order of the source; else they are sorted by id
   */
  PartnerOrder(PartnerDirectory directory, boolean bySource) {
    this.bySource = bySource;
    int size = directory.size();
    partners =
        bySource
            ? IntStream.range(0, size).toArray()
            : IntStream.range(0, size)
                .boxed()
                .sorted(directory::compareIds)
                .mapToInt(Integer::intValue)
                .toArray();
    together = Math.min(1 << PLACE_BITS, Math.max(1, (size + MOST_PARTS - 1) / MOST_PARTS));
    seats = new int[size];
    for (int i = 0; i < size; i++) {
      seats[partners[i]] = ((i / together) << PLACE_BITS) | (i % together);
    }
  }

  boolean isBySource() {
    return bySource;
  }

  /** How many parts there are. */
  int parts() {
    return (partners.length + together - 1) / together;
  }

  /** The part of a partner. */
  int part(int partner) {
    return seats[partner] >>> PLACE_BITS;
  }

  /** The place of a partner in its part. */
  int place(int partner) {
    return seats[partner] & ((1 << PLACE_BITS) - 1);
  }

  /** The partners of a part, in their order. */
  int[] partnersOf(int part) {
    int from = part * together;
    return Arrays.copyOfRange(partners, from, Math.min(partners.length, from + together));
  }
}
