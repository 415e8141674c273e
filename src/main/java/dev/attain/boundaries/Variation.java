package dev.attain.boundaries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case made otherwise.
 *
 * @param index which fact; behind the last one for a fact that comes along with the others
 * @param draft how it is then; null when it is left out
 * @param times how often it is there
 * @param words the change, for people
 */
record Variation(int index, @Nullable Draft draft, int times, String words) {

  /** The facts with this variation; null stands where a fact is left out. */
  static List<Draft> apply(List<Solved> facts, List<Variation> variations) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      int index = i;
      Variation own = variations.stream().filter(v -> v.index() == index).findFirst().orElse(null);
      add(drafts, own == null ? facts.get(i).draft() : own.draft(), own == null ? 1 : own.times());
    }
    variations.stream()
        .filter(v -> v.index() >= facts.size())
        .forEach(v -> add(drafts, v.draft(), v.times()));
    return drafts;
  }

  private static void add(List<Draft> drafts, @Nullable Draft draft, int times) {
    for (int i = 0; draft != null && i < times; i++) {
      drafts.add(draft);
    }
  }
}
