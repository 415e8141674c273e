package dev.attain.decision;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which tier of a competency a partner has attained on a day, and why.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param asOf the day for which it was decided
 * @param complete false when facts of this partner were set aside because they could not be read
 * @param competency the competency's name
 * @param competencyName the competency's name for people
 * @param attained the highest tier attained through any option, or {@link #NONE}
 * @param attainedName that tier's name for people; empty when there is none
 * @param options what was found, option by option
 * @param ruleSet the hash of the rules that decided, {@code sha256:…}
 */
public record Decision(
    String partnerId,
    @Nullable String partnerName,
    LocalDate asOf,
    boolean complete,
    String competency,
    Text competencyName,
    String attained,
    Text attainedName,
    List<OptionDecision> options,
    String ruleSet) {

  /** What {@link #attained()} says when no tier is attained. */
  public static final String NONE = "none";

  /** Keeps its own copy of the list. */
  @API(status = Status.INTERNAL)
  public Decision {
    options = List.copyOf(options);
  }
}
