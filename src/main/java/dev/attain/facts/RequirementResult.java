package dev.attain.facts;

/**
 * Derived: what a requirement asked for and what it found.
 *
 * @param id the requirement's id, such as {@code ABC-XYZ-BRONZE-1}
 * @param needed how many are needed, at least
 * @param found how many were found
 * @param met whether enough were found
 */
public record RequirementResult(String id, long needed, long found, boolean met) {}
