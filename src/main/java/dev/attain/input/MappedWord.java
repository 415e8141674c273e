package dev.attain.input;

import dev.attain.source.Place;

/**
 * What stands for a word of an export.
 *
 * @param word the word that is meant
 * @param ignored whether rows with the word are left out instead
 * @param place where the mapping says so
 */
record MappedWord(String word, boolean ignored, Place place) {}
