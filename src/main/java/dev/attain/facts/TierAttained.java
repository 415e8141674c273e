package dev.attain.facts;

/**
 * Derived: all requirements of a tier that are in force on the as-of date are met.
 *
 * @param tier the tier's name in lower case, as the competency's file spells it
 */
public record TierAttained(String tier) {}
