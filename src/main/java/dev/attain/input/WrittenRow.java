package dev.attain.input;

import java.util.List;

/** A row of a file whose values are all texts, and which can be shown as it stands there. */
abstract class WrittenRow extends Row {

  WrittenRow(Table table) {
    super(table);
  }

  /** What may stand for the partner's id in it. */
  final List<String> partnerIds() {
    try {
      String written = raw(Table.PARTNER_ID);
      return written == null ? List.of() : List.of(stripped(written));
    } catch (BadValue bad) {
      return List.of();
    }
  }

  /** The row as it stands in the file, or as it would in a CSV file. */
  abstract String written();
}
