package dev.attain.explain;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner has the tier of a competency that it has.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param asOf the day for which it was decided
 * @param complete false when facts of this partner were set aside because they could not be read
 * @param competency the competency's name
 * @param competencyName the competency's name for people
 * @param attained the highest tier attained, or {@code none}
 * @param attainedName that tier's name for people; empty when there is none
 * @param options what was found, option by option
 * @param ruleSet the hash of the rules that decided
 */
public record Explanation(
    String partnerId,
    @Nullable String partnerName,
    LocalDate asOf,
    boolean complete,
    String competency,
    Text competencyName,
    String attained,
    Text attainedName,
    List<ExplainedOption> options,
    String ruleSet) {

  /** Keeps its own copy of the list. */
  public Explanation {
    options = List.copyOf(options);
  }
}
