package dev.attain.timeline;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that is met from a day on, or no longer.
 *
 * @param option the option's name
 * @param optionName the option's name for people
 * @param id the requirement's id
 * @param tier the tier it belongs to
 * @param tierName that tier's name for people
 * @param text the requirement as the programme says it
 * @param before what it found the day before; null when it was not in force
 * @param after what it finds on the day; null when it is no longer in force
 * @param things what it counts no longer, and what it counts from this day on
 */
public record MovedRequirement(
    String option,
    Text optionName,
    String id,
    String tier,
    Text tierName,
    Text text,
    @Nullable Found before,
    @Nullable Found after,
    List<MovedThing> things) {

  /** Keeps its own copy of the list. */
  public MovedRequirement {
    things = List.copyOf(things);
  }

  /**
   * What a requirement found on a day.
   *
   * @param needed how many are needed, at least
   * @param found how many were found
   * @param met whether that is enough
   */
  public record Found(long needed, long found, boolean met) {}
}
