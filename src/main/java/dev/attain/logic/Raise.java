package dev.attain.logic;

import dev.attain.rules.Rule;
import java.util.List;

/**
 * Something that could count for a requirement and does not: it would with some changes of facts.
 *
 * @param thing what it is; made of a new id where it is not there yet
 * @param rule the rule that would make it count
 * @param isNew whether it is not there yet
 * @param effect how much it would add to what is found
 * @param obstacles what stands in the way, with the changes
 * @param cost how far away it is; the less, the more practical
 */
public record Raise(
    Record thing, Rule rule, boolean isNew, long effect, List<Obstacle> obstacles, double cost) {

  /** Keeps its own copy of the list. */
  public Raise {
    obstacles = List.copyOf(obstacles);
  }

  /**
   * The changes.
   *
   * @return the change of each obstacle
   */
  public List<Mend> mends() {
    return Mends.of(obstacles, true);
  }
}
