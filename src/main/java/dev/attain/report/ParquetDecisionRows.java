package dev.attain.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** How a row of decisions is written as Parquet. */
final class ParquetDecisionRows extends WriteSupport<String[]> {

  private static final String NAME = "partner_name";
  private static final String AS_OF = "as_of";
  private static final String COMPLETE = "complete";

  /** So much is held in memory before it is written. What is usual is 128 MB. */
  private static final long ROW_GROUP = 16L << 20;

  private @Nullable RecordConsumer out;

  static ParquetWriter<String[]> writer(Path file) throws IOException {
    return new Builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(ROW_GROUP)
        .build();
  }

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : DecisionsParquet.COLUMNS) {
      switch (column) {
        case AS_OF ->
            schema
                .required(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named(column);
        case COMPLETE -> schema.required(PrimitiveTypeName.BOOLEAN).named(column);
        case NAME ->
            schema
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column);
        default ->
            schema
                .required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column);
      }
    }
    return schema.named("decisions");
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  @Override
  @SuppressWarnings("deprecation") // It must be there, and is not used.
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema(), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(String[] cells) {
    RecordConsumer to = out;
    if (to == null) {
      throw new IllegalStateException("not prepared");
    }
    to.startMessage();
    for (int i = 0; i < cells.length; i++) {
      String column = DecisionsParquet.COLUMNS.get(i);
      if (column.equals(NAME) && cells[i].isEmpty()) {
        continue;
      }
      to.startField(column, i);
      switch (column) {
        case AS_OF -> to.addInteger((int) LocalDate.parse(cells[i]).toEpochDay());
        case COMPLETE -> to.addBoolean(Boolean.parseBoolean(cells[i]));
        default -> to.addBinary(Binary.fromString(cells[i]));
      }
      to.endField(column, i);
    }
    to.endMessage();
  }

  /** Makes a writer of such rows. */
  private static final class Builder extends ParquetWriter.Builder<String[], Builder> {

    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // It must be there, and is not used.
    protected WriteSupport<String[]> getWriteSupport(Configuration configuration) {
      return new ParquetDecisionRows();
    }

    @Override
    protected WriteSupport<String[]> getWriteSupport(ParquetConfiguration configuration) {
      return new ParquetDecisionRows();
    }
  }
}
