package dev.attain.timeline;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted from a day on, or no longer.
 *
 * @param id what it is: a customer's id, an individual's, or that of a fact; null for what moves
 *     the requirement itself
 * @param name its name for people, such as an individual's; else its id
 * @param is what it counts as, as the definition says it
 * @param counts whether it is counted from this day on
 * @param causes what happens on the day that makes it so; none where that cannot be derived
 */
public record MovedThing(
    @Nullable String id, @Nullable String name, Text is, boolean counts, List<Cause> causes) {

  /** Keeps its own copy of the list. */
  public MovedThing {
    causes = List.copyOf(causes);
  }
}
