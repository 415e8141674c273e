package dev.attain.report;

import java.util.List;

/** The colours of tiers: the higher, the darker, so that paper shows it, too. */
final class Shades {

  /** The colour of no tier. */
  static final String NONE = "#ededed";

  private static final List<String> TIERS =
      List.of("#cfe3f3", "#93c0e2", "#4f95c9", "#256fa8", "#124a78", "#082a47");

  private Shades() {}

  /**
   * The colour of a tier.
   *
   * @param rank its place among the tiers, the lowest is 0; below 0 for none
   * @param of how many tiers there are
   */
  static String fill(int rank, int of) {
    return rank < 0 ? NONE : TIERS.get(shade(rank, of));
  }

  /** Whether what is written on it has to be light. */
  static boolean isDark(int rank, int of) {
    return rank >= 0 && shade(rank, of) >= 2;
  }

  private static int shade(int rank, int of) {
    if (of < TIERS.size() - 1) {
      return of == 1 ? 2 : 1 + rank * (TIERS.size() - 3) / (of - 1);
    }
    return rank * (TIERS.size() - 1) / (of - 1);
  }
}
