package dev.attain.summary;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner that nearly attained a tier.
 *
 * @param partnerId the partner's id
 * @param partnerName its name, or null
 * @param attained what it attained, a tier or {@code none}
 * @param tier the next tier
 * @param tierName its name for people
 * @param missing what is missing, requirement by requirement
 */
public record NearMiss(
    String partnerId,
    @Nullable String partnerName,
    String attained,
    String tier,
    Text tierName,
    List<Missing> missing) {

  /** Keeps its own copy of the list. */
  public NearMiss {
    missing = List.copyOf(missing);
  }

  /**
   * What is missing for one requirement.
   *
   * @param requirement its id
   * @param needed how many are needed
   * @param found how many were found
   */
  public record Missing(String requirement, long needed, long found) {}
}
