package dev.attain.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/**
 * Which elements of two lists belong together: the same ones wherever they stand, then those that
 * are most alike.
 */
final class Pairs {

  /** No element. */
  static final int NONE = -1;

  /**
   * Elements that belong together.
   *
   * @param before the place in the list before; {@link #NONE} for what was added
   * @param after the place in the list after; {@link #NONE} for what was removed
   * @param same whether they say the same
   */
  record Pair(int before, int after, boolean same) {}

  private Pairs() {}

  /**
   * Pairs two lists.
   *
   * @param same whether two elements say the same
   * @param likeness how much alike two others are; 0 for not at all
   * @return each element in one pair, in the order of the list after; what was removed stands
   *     behind what it stood behind before
   */
  static <T> List<Pair> of(
      List<T> before, List<T> after, BiPredicate<T, T> same, ToIntBiFunction<T, T> likeness) {
    int[] partner = new int[before.size()];
    Arrays.fill(partner, NONE);
    boolean[] taken = new boolean[after.size()];
    boolean[] alike = new boolean[after.size()];
    for (int a = 0; a < before.size(); a++) {
      for (int b = 0; b < after.size() && partner[a] == NONE; b++) {
        if (!taken[b] && same.test(before.get(a), after.get(b))) {
          partner[a] = b;
          taken[b] = true;
          alike[b] = true;
        }
      }
    }
    while (pairMostAlike(before, after, partner, taken, likeness)) {
      // until nothing that is left is alike
    }
    return ordered(partner, alike);
  }

  private static <T> boolean pairMostAlike(
      List<T> before,
      List<T> after,
      int[] partner,
      boolean[] taken,
      ToIntBiFunction<T, T> likeness) {
    int best = 0;
    int bestBefore = NONE;
    int bestAfter = NONE;
    for (int a = 0; a < before.size(); a++) {
      for (int b = 0; b < after.size(); b++) {
        if (partner[a] == NONE && !taken[b]) {
          int alike = likeness.applyAsInt(before.get(a), after.get(b));
          if (alike > best) {
            best = alike;
            bestBefore = a;
            bestAfter = b;
          }
        }
      }
    }
    if (best == 0) {
      return false;
    }
    partner[bestBefore] = bestAfter;
    taken[bestAfter] = true;
    return true;
  }

  private static List<Pair> ordered(int[] partner, boolean[] same) {
    List<Pair> pairs = new ArrayList<>();
    for (int b = 0; b < same.length; b++) {
      int a = NONE;
      for (int i = 0; i < partner.length; i++) {
        a = partner[i] == b ? i : a;
      }
      pairs.add(new Pair(a, b, same[b]));
    }
    int at = 0;
    for (int a = 0; a < partner.length; a++) {
      if (partner[a] == NONE) {
        pairs.add(at++, new Pair(a, NONE, false));
      } else {
        int b = partner[a];
        at = 1 + indexOf(pairs, b);
      }
    }
    return pairs;
  }

  private static int indexOf(List<Pair> pairs, int after) {
    int at = 0;
    while (pairs.get(at).after() != after) {
      at++;
    }
    return at;
  }
}
