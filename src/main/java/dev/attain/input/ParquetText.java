package dev.attain.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** How the values of one column become texts, as they would stand in a CSV file. */
final class ParquetText {

  private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

  private final PrimitiveTypeName physical;
  private final @Nullable LongFunction<String> ofNumber;
  private final @Nullable Function<Binary, String> ofBinary;

  private ParquetText(PrimitiveType type) {
    this.physical = type.getPrimitiveTypeName();
    this.ofNumber = ofNumbers(type);
    this.ofBinary = ofBinaries(type);
  }

  /**
   * How the values of a column become texts.
   *
   * @param file the name of the file, for messages
   * @param type the column
   * @throws UnreadableSourceException if they cannot
   */
  static ParquetText of(String file, Type type) {
    if (type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)) {
      ParquetText text = new ParquetText(type.asPrimitiveType());
      boolean known =
          switch (text.physical) {
            case INT32, INT64 -> text.ofNumber != null;
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> text.ofBinary != null;
            case BOOLEAN, FLOAT, DOUBLE -> true;
          };
      if (known) {
        return text;
      }
    }
    throw new UnreadableSourceException(
        file
            + ": column "
            + Shown.quoted(type.getName())
            + " has values of a kind that is not read here; texts, whole numbers and dates are");
  }

  /** The text of a number. */
  String of(long value) {
    return ofNumber == null ? Long.toString(value) : ofNumber.apply(value);
  }

  /** The text of some bytes. */
  String of(Binary value) {
    return ofBinary == null ? utf8(value) : ofBinary.apply(value);
  }

  /** The text of a value of a dictionary. */
  String decoded(Dictionary dictionary, int id) {
    return switch (physical) {
      case INT32 -> of(dictionary.decodeToInt(id));
      case INT64 -> of(dictionary.decodeToLong(id));
      case FLOAT -> NumberText.ofFraction(dictionary.decodeToFloat(id));
      case DOUBLE -> NumberText.ofFraction(dictionary.decodeToDouble(id));
      case BOOLEAN -> String.valueOf(dictionary.decodeToBoolean(id));
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> of(dictionary.decodeToBinary(id));
    };
  }

  private static @Nullable LongFunction<String> ofNumbers(PrimitiveType type) {
    LogicalTypeAnnotation is = type.getLogicalTypeAnnotation();
    if (is instanceof DateLogicalTypeAnnotation) {
      return ParquetText::date;
    }
    if (is instanceof TimestampLogicalTypeAnnotation timestamp) {
      long units = unit(timestamp).convert(1, TimeUnit.DAYS);
      return value -> date(Math.floorDiv(value, units));
    }
    if (is instanceof DecimalLogicalTypeAnnotation decimal) {
      return value -> plain(BigInteger.valueOf(value), decimal.getScale());
    }
    if (is instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
      return type.getPrimitiveTypeName() == PrimitiveTypeName.INT32
          ? value -> Integer.toUnsignedString((int) value)
          : Long::toUnsignedString;
    }
    return is == null || is instanceof IntLogicalTypeAnnotation ? Long::toString : null;
  }

  private static TimeUnit unit(TimestampLogicalTypeAnnotation timestamp) {
    return switch (timestamp.getUnit()) {
      case MILLIS -> TimeUnit.MILLISECONDS;
      case MICROS -> TimeUnit.MICROSECONDS;
      case NANOS -> TimeUnit.NANOSECONDS;
    };
  }

  private static @Nullable Function<Binary, String> ofBinaries(PrimitiveType type) {
    LogicalTypeAnnotation is = type.getLogicalTypeAnnotation();
    if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      return ParquetText::oldTimestamp;
    }
    if (is instanceof DecimalLogicalTypeAnnotation decimal) {
      return value -> plain(new BigInteger(value.getBytesUnsafe()), decimal.getScale());
    }
    if (is instanceof UUIDLogicalTypeAnnotation) {
      return ParquetText::uuid;
    }
    return is == null
            || is instanceof StringLogicalTypeAnnotation
            || is instanceof EnumLogicalTypeAnnotation
            || is instanceof JsonLogicalTypeAnnotation
        ? ParquetText::utf8
        : null;
  }

  private static String date(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  private static String plain(BigInteger unscaled, int scale) {
    return NumberText.plain(new BigDecimal(unscaled, scale));
  }

  /** Nanoseconds of the day, then the Julian day. */
  private static String oldTimestamp(Binary value) {
    return date(
        (long) value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getInt(Long.BYTES)
            - JULIAN_DAY_OF_EPOCH);
  }

  private static String uuid(Binary value) {
    ByteBuffer bytes = ByteBuffer.wrap(value.getBytesUnsafe());
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private static String utf8(Binary value) {
    byte[] bytes = value.getBytesUnsafe();
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : marked(bytes);
  }

  /** As {@link SourceText} gives bytes that are no UTF-8. */
  private static String marked(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(String.valueOf(SourceText.MALFORMED))
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e); // Nothing is unmappable.
    }
  }
}
