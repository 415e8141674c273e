package dev.attain.input;

import org.jspecify.annotations.Nullable;

/** A row of a CSV file. One object is filled again for each row. */
final class CsvRow extends WrittenRow {

  private final Table table;
  private final CsvHeader header;
  private final char separator;
  private String[] fields = {};

  /**
   * An empty row.
   *
   * @param table the table that the file holds
   * @param header where its columns stand
   * @param separator what separates the fields
   */
  CsvRow(Table table, CsvHeader header, char separator) {
    super(table);
    this.separator = separator;
    this.table = table;
    this.header = header;
  }

  void fill(String[] fields) {
    this.fields = fields;
  }

  @Override
  @Nullable String raw(int column) {
    int place = header.places()[column];
    return place < 0 ? null : fields[place];
  }

  /**
   * Whether a field has a line break, or is too long, where only a stray quote can have made it so;
   * or a name has swallowed a line that could be a row.
   */
  boolean isTornApart() {
    for (int place = 0; place < fields.length; place++) {
      if (!header.isKnown(place) && hasLineBreak(fields[place])) {
        return true;
      }
    }
    for (int column = 0; column < header.places().length; column++) {
      String value = raw(column);
      if (value != null && hasLineBreak(value)) {
        boolean allowed = table.columns().get(column).mayHaveLineBreaks();
        if (!allowed
            || value.length() > LONGEST
            || SwallowedRows.any(
                fields, header.places()[column], header.places()[Table.PARTNER_ID], separator)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean hasLineBreak(String value) {
    return value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
  }

  @Override
  String written() {
    return written(fields, separator);
  }

  /** Fields as a row, quoted where they must be. */
  static String written(String[] fields, char separator) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        row.append(separator);
      }
      String field = fields[i];
      boolean quotes =
          field.indexOf('"') >= 0 || field.indexOf(separator) >= 0 || hasLineBreak(field);
      row.append(quotes ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    return row.toString();
  }

  @Override
  String label(int column) {
    return table.columns().get(column).name();
  }

  @Override
  String shortLabel(int column) {
    return label(column);
  }

  @Override
  long line(int column) {
    return 0;
  }
}
