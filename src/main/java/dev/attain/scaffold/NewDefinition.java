package dev.attain.scaffold;

import org.jspecify.annotations.Nullable;

/**
 * A definition to be written, with the requirement that counts it.
 *
 * @param option the option, as {@code COMPETENCY/OPTION}
 * @param sentence what the word means; null parts are taken from the template
 * @param makes the word for what it makes, or the name of a fact; null for a word of its sentence
 * @param source where the programme says so; null for the page of the competency
 * @param asked what it asks
 * @param tier the tier that needs it
 * @param atLeast how many that tier needs
 */
public record NewDefinition(
    String option,
    Names sentence,
    @Nullable String makes,
    @Nullable String source,
    Asked asked,
    String tier,
    int atLeast) {}
