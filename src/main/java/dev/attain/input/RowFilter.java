package dev.attain.input;

import java.util.Set;

/**
 * Which rows of an export are read.
 *
 * @param column the column that is looked at
 * @param values its values, in lower case and without outer blanks
 * @param wanted whether rows with one of the values are read; false if all others are
 */
record RowFilter(ExportColumn column, Set<String> values, boolean wanted) {

  /** Whether a row with this value is read. */
  boolean passes(String value) {
    return values.contains(MappedField.key(value)) == wanted;
  }
}
