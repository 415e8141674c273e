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

  private final int[] partners;
  private final int[] ranks;
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
    ranks = new int[size];
    for (int i = 0; i < size; i++) {
      ranks[partners[i]] = i;
    }
    together = Math.min(FactStore.MOST_PARTNERS, Math.max(1, (size + MOST_PARTS - 1) / MOST_PARTS));
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
    return ranks[partner] / together;
  }

  /** The place of a partner in its part. */
  int place(int partner) {
    return ranks[partner] % together;
  }

  /** The partners of a part, in their order. */
  int[] partnersOf(int part) {
    int from = part * together;
    return Arrays.copyOfRange(partners, from, Math.min(partners.length, from + together));
  }
}
