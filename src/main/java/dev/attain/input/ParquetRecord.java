package dev.attain.input;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Takes the values of one row of a Parquet file after the other, as texts. */
final class ParquetRecord extends RecordMaterializer<ValuesRow> {

  private final ParquetCell[] cells;
  private final ValuesRow row;
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
    this.row =
        new ValuesRow(
            table, schema.getFields().stream().mapToInt(type -> place(table, type)).toArray());
    this.cells =
        schema.getFields().stream()
            .map(type -> new ParquetCell(ParquetText.of(file, type), row, place(table, type)))
            .toArray(ParquetCell[]::new);
  }

  private static int place(Table table, Type type) {
    return ValuesRow.place(table, type.getName());
  }

  /** The row that was read last. */
  ValuesRow row() {
    return row;
  }

  @Override
  public ValuesRow getCurrentRecord() {
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }
}
