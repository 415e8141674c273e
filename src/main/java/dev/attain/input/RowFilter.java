package dev.attain.input;

import java.util.Map;

/**
 * Which rows of an export are read.
 *
 * @param column the column that is looked at
 * @param values its values as the mapping writes them, by what they are compared as
 * @param wanted whether rows with one of the values are read; false if all others are
 */
record RowFilter(ExportColumn column, Map<String, String> values, boolean wanted) {

  /** Whether a row with this value is read. */
  boolean passes(String key) {
    return values.containsKey(key) == wanted;
  }
}
