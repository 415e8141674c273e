package dev.attain.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Suggestion {

  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * The known word that is nearest to a mistyped one.
   *
   * @param typed what was typed
   * @param known the words to choose from; of two that are equally near the first is taken
   * @return the nearest word, or nothing when none is near: at most a third of its letters may
   *     differ
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    if (typed.isBlank() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String word : known) {
      int distance = distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
      int allowed = Math.max(1, Math.max(word.length(), typed.length()) / 3);
      if (distance <= allowed && distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The end of a message that names the nearest word.
   *
   * @param typed what was typed
   * @param known the words to choose from
   * @return {@code Did you mean "…"?} with a blank before it, or an empty string
   */
  public static String didYouMean(String typed, Collection<String> known) {
    return nearest(typed, known).map(word -> " Did you mean \"" + word + "\"?").orElse("");
  }

  /** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
