package dev.attain.input;

import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Gathers the unknown keys of a JSON source, to say once that they were ignored. */
final class UnknownKeys {

  private static final int MOST_NAMED = 10;
  private static final int MOST_COUNTED = 1000;

  private final Set<String> met = new HashSet<>();
  private final List<Named> named = new ArrayList<>();
  private boolean more;

  /** A key that the notice names. */
  private record Named(String key, long line, String meant) {}

  /**
   * A key is unknown.
   *
   * @param where the array that the object stands in; empty for the partner itself
   * @param key the key
   * @param line its line
   * @param known the keys that it may have been meant for
   */
  void met(String where, String key, long line, Collection<String> known) {
    String shown = Shown.quoted(key) + (where.isEmpty() ? "" : " in " + where);
    if (met.contains(shown)) {
      return;
    }
    if (met.size() == MOST_COUNTED) {
      more = true;
      return;
    }
    met.add(shown);
    if (named.size() < MOST_NAMED) {
      named.add(new Named(shown, line, Suggestion.didYouMean(key, known).strip()));
    }
  }

  /**
   * Says which keys were ignored, if any.
   *
   * @param file the name of the source
   * @param notices takes the notice
   */
  void say(String file, Consumer<String> notices) {
    if (met.size() == 1) {
      Named only = named.get(0);
      notices.accept(
          (file
                  + ":"
                  + only.line
                  + ": key "
                  + only.key
                  + " is unknown and was ignored. "
                  + only.meant)
              .strip());
    } else if (!met.isEmpty()) {
      List<String> parts = new ArrayList<>();
      for (Named key : named) {
        String meant = key.meant.isEmpty() ? "" : "; " + lowerFirst(key.meant);
        parts.add(key.key + " (line " + key.line + meant + ")");
      }
      int others = met.size() - named.size();
      String rest = others == 0 ? "" : " and " + (more ? "more than " : "") + others + " more";
      notices.accept(
          file + ": keys are unknown and were ignored: " + String.join(", ", parts) + rest);
    }
  }

  private static String lowerFirst(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
