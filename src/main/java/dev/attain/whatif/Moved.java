package dev.attain.whatif;

import dev.attain.decision.RequirementDecision;

/**
 * A requirement that no longer finds what it found.
 *
 * @param option the option that it belongs to
 * @param id the requirement's id
 * @param tier the tier that it belongs to
 * @param neededBefore how many were needed
 * @param neededAfter how many would be needed
 * @param foundBefore how many were found
 * @param foundAfter how many would be found
 * @param metBefore whether enough were found
 * @param metAfter whether enough would be found
 */
public record Moved(
    String option,
    String id,
    String tier,
    long neededBefore,
    long neededAfter,
    long foundBefore,
    long foundAfter,
    boolean metBefore,
    boolean metAfter) {

  static Moved of(String option, RequirementDecision before, RequirementDecision after) {
    return new Moved(
        option,
        before.id(),
        before.tier(),
        before.needed(),
        after.needed(),
        before.found(),
        after.found(),
        before.met(),
        after.met());
  }

  /** Whether anything has moved. */
  boolean isOne() {
    return neededBefore != neededAfter || foundBefore != foundAfter || metBefore != metAfter;
  }
}
