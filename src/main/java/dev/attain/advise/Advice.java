package dev.attain.advise;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would reach a tier through one option.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param asOf the day for which it is advised
 * @param competency the competency's name
 * @param competencyName the competency's name for people
 * @param option the option's name
 * @param optionName the option's name for people
 * @param tier the tier to be reached
 * @param tierName that tier's name for people
 * @param attained whether it is attained already; then there are no ways
 * @param lostOn the first day on which it is lost again if it is attained already and no fact
 *     changes; null where it holds for a year, and where it is not attained
 * @param ways the ways, the most practical first; each works, and nothing in it can be left out
 * @param unclear why no way can be told; null where there is one, or none is needed
 */
public record Advice(
    String partnerId,
    @Nullable String partnerName,
    LocalDate asOf,
    String competency,
    Text competencyName,
    String option,
    Text optionName,
    String tier,
    Text tierName,
    boolean attained,
    @Nullable LocalDate lostOn,
    List<Way> ways,
    @Nullable Text unclear) {

  /** Keeps its own copy of the list. */
  public Advice {
    ways = List.copyOf(ways);
  }
}
