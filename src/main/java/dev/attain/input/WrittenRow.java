package dev.attain.input;

import org.jspecify.annotations.Nullable;

/** A row of a file whose values are all texts, and which can be shown as it stands there. */
abstract class WrittenRow extends Row {

  WrittenRow(Table table) {
    super(table);
  }

  @Override
  abstract @Nullable String raw(int column);

  /** The row as it stands in the file, or as it would in a CSV file. */
  abstract String written();
}
