package dev.attain.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Takes the values of one row of a Parquet file after the other, as texts. */
final class ParquetRecord extends RecordMaterializer<String[]> {

  private final ParquetCell[] cells;
  private final ParquetRow row;
  private final GroupConverter root =
      new GroupConverter() {
        @Override
        public Converter getConverter(int field) {
          return cells[field];
        }

        @Override
        public void start() {
          row.clear();
        }

        @Override
        public void end() {}
      };

  /**
   * Values of a table.
   *
   * @param file the name of the file, for messages
   * @param table the table
   * @param schema the columns of the table that the file has
   * @throws UnreadableSourceException if a column has values of another kind
   */
  ParquetRecord(String file, Table table, MessageType schema) {
    this.row = new ParquetRow(table, schema);
    this.cells =
        schema.getFields().stream()
            .map(type -> new ParquetCell(ParquetText.of(file, type), row, place(table, type)))
            .toArray(ParquetCell[]::new);
  }

  private static int place(Table table, Type type) {
    String name = Row.stripped(type.getName()).toLowerCase(Locale.ROOT);
    return table.columns().stream().map(Table.Column::name).toList().indexOf(name);
  }

  /** The row that was read last. */
  ParquetRow row() {
    return row;
  }

  @Override
  public String[] getCurrentRecord() {
    return row.values;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** A row of a Parquet file. One object is filled again for each row. */
  static final class ParquetRow extends WrittenRow {

    private final List<Table.Column> columns;
    private final int[] present;
    private final String[] values;

    ParquetRow(Table table, MessageType schema) {
      super(table);
      this.columns = table.columns();
      this.values = new String[columns.size()];
      this.present =
          schema.getFields().stream().mapToInt(type -> place(table, type)).sorted().toArray();
    }

    private void clear() {
      Arrays.fill(values, null);
    }

    void set(int column, String value) {
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
}
