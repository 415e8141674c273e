package dev.attain.decision;

import dev.attain.text.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Whether all of a tier's own requirements are met.
 *
 * @param tier the tier's name in lower case
 * @param name the tier's name for people
 * @param attained true when every requirement of this tier is met
 */
public record TierDecision(String tier, Text name, boolean attained) {

  /** Only deciding makes one: a later version may know more. */
  @API(status = Status.INTERNAL)
  public TierDecision {}
}
