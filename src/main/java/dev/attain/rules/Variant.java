package dev.attain.rules;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule set in which one thing is changed.
 *
 * @param edit the change
 * @param problem why these rules cannot be used; null when they can
 * @param loading makes the rule set
 */
public record Variant(Edit edit, @Nullable String problem, Supplier<RuleSet> loading) {

  static Variant not(Edit edit, String problem) {
    return new Variant(
        edit,
        problem,
        () -> {
          throw new IllegalStateException(problem);
        });
  }

  /**
   * Loads the rules. Every call loads them anew: whoever needs them twice keeps them.
   *
   * @return the rule set, with the names and sentences of the unchanged one; nothing when the rules
   *     with this change break the law or do not compile
   */
  public Optional<RuleSet> load() {
    return problem == null ? Optional.of(loading.get()) : Optional.empty();
  }
}
