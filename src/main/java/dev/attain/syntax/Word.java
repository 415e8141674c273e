package dev.attain.syntax;

/**
 * A name where it stands.
 *
 * @param from where it begins
 * @param to where it ends
 * @param text the name; a variable's with its {@code $}
 */
public record Word(int from, int to, String text) implements Node {}
