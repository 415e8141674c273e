package dev.attain.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that a value may still be. */
final class WordSet {

  private @Nullable Set<String> allowed;
  private final Set<String> excluded = new HashSet<>();

  void narrowTo(Set<String> words) {
    Set<String> before = allowed;
    Set<String> after = new HashSet<>(words);
    if (before != null) {
      after.retainAll(before);
    }
    allowed = after;
  }

  void exclude(Set<String> words) {
    excluded.addAll(words);
  }

  boolean isEmpty() {
    return allowed != null && excluded.containsAll(allowed);
  }

  /** Whether every word left is one of these. */
  boolean impliesOneOf(Set<String> words) {
    Set<String> left = allowed;
    return left != null
        && left.stream().filter(w -> !excluded.contains(w)).allMatch(words::contains);
  }

  /** Whether every word left is none of these. */
  boolean impliesNoneOf(Set<String> words) {
    Set<String> left = allowed;
    return excluded.containsAll(words)
        || (left != null
            && words.stream().noneMatch(w -> left.contains(w) && !excluded.contains(w)));
  }
}
