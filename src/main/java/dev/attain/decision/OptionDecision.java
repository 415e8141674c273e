package dev.attain.decision;

import dev.attain.text.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What was found for one option of a competency.
 *
 * @param option the option's name
 * @param name the option's name for people
 * @param attained the highest tier attained, or {@link Decision#NONE}
 * @param tiers every tier's own verdict, from low to high
 * @param requirements every requirement in force on the as-of date, once, from the lowest tier up
 */
public record OptionDecision(
    String option,
    Text name,
    String attained,
    List<TierDecision> tiers,
    List<RequirementDecision> requirements) {

  /** Keeps its own copies of the lists. */
  @API(status = Status.INTERNAL)
  public OptionDecision {
    tiers = List.copyOf(tiers);
    requirements = List.copyOf(requirements);
  }
}
