package dev.attain.rules;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to attain a competency.
 *
 * @param id its name in decisions: the name of its folder
 * @param code the second part of its rules' ids
 * @param name its name for people
 * @param definitions what the words mean, those of the whole competency first
 * @param requirements what the tiers need, from the lowest tier up
 * @param about what it is for; null when the file does not tell
 */
public record Option(
    String id,
    String code,
    Text name,
    List<Rule> definitions,
    List<Rule> requirements,
    @Nullable Text about) {

  /** Keeps its own copies of the lists. */
  public Option {
    definitions = List.copyOf(definitions);
    requirements = List.copyOf(requirements);
  }

  /**
   * The requirements that are asked for on a day.
   *
   * @param asOf the as-of date
   * @return the requirements in force, from the lowest tier up
   */
  public List<Rule> requirementsOn(LocalDate asOf) {
    return requirements.stream().filter(rule -> rule.inForceOn(asOf)).toList();
  }

  /**
   * What a requirement counts, as the definition of that word says it.
   *
   * @param requirement one of this option's requirements
   * @return the definition's sentence, or the requirement's own where no single definition makes
   *     what it counts
   */
  public Text counted(Rule requirement) {
    Text meaning = null;
    for (Rule definition : definitions) {
      if (!Collections.disjoint(definition.makes(), requirement.counts())) {
        if (meaning != null && !meaning.equals(definition.text())) {
          return requirement.text();
        }
        meaning = definition.text();
      }
    }
    return meaning == null ? requirement.text() : meaning;
  }
}
