package dev.attain.impact;

import dev.attain.difference.Difference;

/**
 * What one difference did.
 *
 * @param difference the difference
 * @param gains how many partners have a higher tier because of it, by itself or with others
 * @param losses how many partners have a lower tier, or none, because of it
 */
public record ChangeImpact(Difference difference, long gains, long losses) {}
