package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a requirement needs, what was found, what is short, and of each thing whether it counts.
 *
 * @param id the requirement's id
 * @param tier the tier it belongs to
 * @param tierName that tier's name for people
 * @param needed how many are needed, at least
 * @param found how many were found
 * @param missing how many are short; zero when it is met
 * @param met whether enough were found
 * @param text the requirement as the programme says it
 * @param at where it stands: file and line below the rules folder
 * @param counted what counts
 * @param notCounted what does not count, the nearest first; at {@link Level#COUNTS} without reasons
 * @param unclear why it cannot be told what counts; null where it can
 */
public record ExplainedRequirement(
    String id,
    String tier,
    Text tierName,
    long needed,
    long found,
    long missing,
    boolean met,
    Text text,
    String at,
    List<CountedThing> counted,
    List<NotCounted> notCounted,
    @Nullable Text unclear) {

  /** Keeps its own copies of the lists. */
  public ExplainedRequirement {
    counted = List.copyOf(counted);
    notCounted = List.copyOf(notCounted);
  }
}
