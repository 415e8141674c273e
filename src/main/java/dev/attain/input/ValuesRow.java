package dev.attain.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row whose values were given one by one, as texts; null is an empty value. One object is filled
 * again for each row.
 */
final class ValuesRow extends WrittenRow {

  private final List<Table.Column> columns;
  private final int[] present;
  private final @Nullable String[] values;

  /**
   * An empty row.
   *
   * @param table the table
   * @param present the places in the table of the columns that the source has
   */
  ValuesRow(Table table, int[] present) {
    super(table);
    this.columns = table.columns();
    this.values = new String[columns.size()];
    this.present = Arrays.stream(present).sorted().toArray();
  }

  /** The place of a column in a table; -1 if it has none of this name. */
  static int place(Table table, String name) {
    Stream<String> names = table.columns().stream().map(Table.Column::name);
    return names.toList().indexOf(Row.stripped(name).toLowerCase(Locale.ROOT));
  }

  void clear() {
    Arrays.fill(values, null);
  }

  void set(int column, @Nullable String value) {
    values[column] = value;
  }

  @Override
  @Nullable String raw(int column) {
    return values[column];
  }

  @Override
  String written() {
    String[] fields = new String[present.length];
    for (int i = 0; i < present.length; i++) {
      String value = values[present[i]];
      fields[i] = value == null ? "" : value;
    }
    return CsvRow.written(fields, ',');
  }

  @Override
  String label(int column) {
    return columns.get(column).name();
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
