package dev.attain.scenario;

/**
 * Something that came out otherwise than expected.
 *
 * @param what {@code tier}, or a requirement's id
 * @param expected what was expected, such as {@code 3 found, not met}
 * @param found what came out, in the same words
 */
public record Difference(String what, String expected, String found) {}
