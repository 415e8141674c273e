package dev.attain.input;

import dev.attain.source.Place;

/**
 * A column of an export that a mapping names.
 *
 * @param name its name; case does not matter
 * @param place where the mapping names it
 */
record ExportColumn(String name, Place place) {}
