package dev.attain.logic;

import dev.attain.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a requirement counts from a day on, or counts no longer.
 *
 * @param thing what a definition made, or a given fact that is counted itself; null for what moves
 *     the requirement itself
 * @param rule the definition that makes it, or the requirement
 * @param counts whether it is counted from this day on
 * @param turns why; none where that cannot be derived
 */
public record Moved(@Nullable Record thing, Rule rule, boolean counts, List<Turn> turns) {

  /** Keeps its own copy of the list. */
  public Moved {
    turns = List.copyOf(turns);
  }
}
