package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;

/**
 * Why an option of a competency gives the tier that it gives.
 *
 * @param option the option's name
 * @param name the option's name for people
 * @param attained the highest tier attained, or {@code none}
 * @param requirements every requirement in force on the day, from the lowest tier up
 */
public record ExplainedOption(
    String option, Text name, String attained, List<ExplainedRequirement> requirements) {

  /** Keeps its own copy of the list. */
  public ExplainedOption {
    requirements = List.copyOf(requirements);
  }
}
