package dev.attain.input;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, one behind the other. Only the columns of the table are read, and of
 * one row group at a time.
 */
final class ParquetRows implements AutoCloseable {

  private final String file;
  private final ParquetFileReader reader;
  private final CsvHeader header;
  private final ParquetRecord fields;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<ValuesRow> group;
  private long left;
  private long line;

  private ParquetRows(ParquetTable table, ParquetFileReader reader) {
    this.file = table.file();
    this.reader = reader;
    MessageType schema = reader.getFileMetaData().getSchema();
    String[] names = schema.getFields().stream().map(Type::getName).toArray(String[]::new);
    this.header = CsvHeader.of(file, 0, names, table.table(), CsvHeader.NO_SEPARATOR);
    MessageType wanted = wanted(schema);
    this.fields = new ParquetRecord(file, table.table(), wanted);
    checkCompression();
    reader.setRequestedSchema(wanted);
    this.columns =
        new ColumnIOFactory(reader.getFileMetaData().getCreatedBy()).getColumnIO(wanted, schema);
  }

  /**
   * Opens a file.
   *
   * @param table the file
   * @return its rows
   * @throws UnreadableSourceException if it is no such file, or a column is missing
   */
  static ParquetRows open(ParquetTable table) {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs())
            .usePageChecksumVerification()
            .build();
    ParquetFileReader reader;
    try {
      Files.newByteChannel(table.path()).close(); // The library's messages have the whole path.
      reader = ParquetFileReader.open(new LocalInputFile(table.path()), options);
    } catch (IOException e) {
      throw SourceText.unreadable(table.path(), e);
    } catch (RuntimeException e) {
      throw new UnreadableSourceException(
          table.file() + ": cannot be read: it is no Parquet file, or is cut off or damaged");
    }
    try {
      return new ParquetRows(table, reader);
    } catch (RuntimeException e) {
      close(reader);
      throw e;
    }
  }

  /** What to say of columns that are ignored; null if there are none. */
  @Nullable String notice() {
    return header.notice();
  }

  /**
   * Goes to the next row.
   *
   * @return false behind the last
   * @throws UnreadableSourceException if it cannot be read
   */
  boolean next() {
    try {
      while (left == 0) {
        PageReadStore pages = reader.readNextRowGroup();
        if (pages == null) {
          return false;
        }
        left = pages.getRowCount();
        group = columns.getRecordReader(pages, fields);
      }
      if (group == null || group.read() == null) {
        throw damaged("a row is missing");
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof UnreadableSourceException said ? said : damaged(cause(e));
    } catch (LinkageError e) {
      throw new UnreadableSourceException(
          file + ": cannot be read: its compression does not run here: " + e.getMessage());
    }
    left--;
    line++;
    return true;
  }

  /** The row; filled again for the next one. */
  WrittenRow row() {
    return fields.row();
  }

  /** Its number, from 1 on. */
  long line() {
    return line;
  }

  private MessageType wanted(MessageType schema) {
    List<Type> wanted = new ArrayList<>();
    for (int place = 0; place < schema.getFieldCount(); place++) {
      if (header.isKnown(place)) {
        wanted.add(schema.getType(place));
      }
    }
    return new MessageType(schema.getName(), wanted);
  }

  private void checkCompression() {
    for (BlockMetaData block : reader.getFooter().getBlocks()) {
      for (ColumnChunkMetaData column : block.getColumns()) {
        if (!PageCodecs.knows(column.getCodec())) {
          throw new UnreadableSourceException(
              file
                  + ": is compressed with "
                  + column.getCodec()
                  + "; write it with snappy, gzip, zstd or none");
        }
      }
    }
  }

  private UnreadableSourceException damaged(String reason) {
    return new UnreadableSourceException(
        file
            + ": cannot be read: the data are damaged behind row "
            + line
            + (reason.isEmpty() ? "" : ": " + Shown.value(reason)));
  }

  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null ? deepest.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    close(reader);
  }

  private static void close(ParquetFileReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
