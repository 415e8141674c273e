package dev.attain.scaffold;

import org.jspecify.annotations.Nullable;

/**
 * A requirement to be written, for what a definition of its option makes.
 *
 * @param option the option, as {@code COMPETENCY/OPTION}
 * @param tier the tier that needs it
 * @param newTier the name of the tier, where it is to be added above the highest; else null
 * @param atLeast how many are needed
 * @param counts the fact or the word that a definition makes
 * @param sentence what is needed; null parts are taken from the template
 * @param source where the programme says so; null for the page of the competency
 */
public record NewRequirement(
    String option,
    String tier,
    @Nullable Names newTier,
    int atLeast,
    String counts,
    Names sentence,
    @Nullable String source) {}
