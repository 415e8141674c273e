package dev.attain.audit;

import java.time.LocalDate;

/**
 * A decision that could not be made, because the rules left the answer open.
 *
 * @param partnerId the partner
 * @param competency the competency's name
 * @param asOf the day for which it was to be decided
 * @param ruleSet the hash of the rules, {@code sha256:…}
 * @param reason what the rules did
 */
public record Undecided(
    String partnerId, String competency, LocalDate asOf, String ruleSet, String reason) {}
