package dev.attain.decision;

import dev.attain.text.Text;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one requirement asked for and what it found.
 *
 * @param id the requirement's id
 * @param tier the tier it belongs to
 * @param needed how many are needed, at least
 * @param found how many were found
 * @param met whether enough were found
 * @param text the requirement as the programme says it
 * @param counted what is counted, as the definition says it; the requirement's own text where that
 *     is not to be read from the rules
 */
public record RequirementDecision(
    String id, String tier, long needed, long found, boolean met, Text text, Text counted) {

  /** Only deciding makes one: a later version may know more. */
  @API(status = Status.INTERNAL)
  public RequirementDecision {}

  /**
   * How many are missing.
   *
   * @return zero when the requirement is met
   */
  public long missing() {
    return met ? 0 : Math.max(0, needed - found);
  }
}
