package dev.attain.logic;

import dev.attain.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a requirement counts, or does not count.
 *
 * @param thing what it is: what a definition makes of it, or the given fact that is counted itself
 * @param rule the rule that counts it, or that would be the nearest to
 * @param effect how much it adds to what is found; less than zero where it takes away. For what is
 *     not counted, how much it would
 * @param counted whether it is counted
 * @param facts the given facts that make it count; none where it is not counted
 * @param obstacles what keeps it from counting: mended all, it counts; mended all but one, it does
 *     not. None where it is counted, and none where they cannot be derived
 * @param unclear why the obstacles cannot be derived; null when they are
 * @param otherwise the same by other rules that would make it count, farther away
 */
public record Case(
    Record thing,
    Rule rule,
    long effect,
    boolean counted,
    List<Record> facts,
    List<Obstacle> obstacles,
    @Nullable String unclear,
    List<Case> otherwise) {

  /** Keeps its own copies of the lists. */
  public Case {
    facts = List.copyOf(facts);
    obstacles = List.copyOf(obstacles);
    otherwise = List.copyOf(otherwise);
  }

  Case otherwise(List<Case> others) {
    return new Case(thing, rule, effect, counted, facts, obstacles, unclear, others);
  }

  /**
   * Whether a change of facts could make it count.
   *
   * @return false where it counts, where that cannot be derived, and where only another day would
   */
  public boolean canBeMended() {
    return !counted && !obstacles.isEmpty() && obstacles.stream().allMatch(o -> o.mend() != null);
  }
}
