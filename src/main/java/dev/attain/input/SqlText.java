package dev.attain.input;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one column of a database become texts, as they would stand in a CSV file. No
 * time zone of this machine or of the connection has a say in it.
 */
enum SqlText {
  /** What the driver writes: texts, whole numbers, UUIDs, words of an enum. */
  AS_WRITTEN {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      return result.getString(place);
    }
  },
  DECIMAL {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      String written = result.getString(place);
      try {
        return written == null ? null : NumberText.plain(new BigDecimal(written));
      } catch (NumberFormatException e) {
        return written; // NaN, such as PostgreSQL has.
      }
    }
  },
  FRACTION {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      double value = result.getDouble(place);
      return result.wasNull() ? null : NumberText.ofFraction(value);
    }
  },
  DATE {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      return text(result.getObject(place, LocalDate.class));
    }
  },
  /** Without a zone, the date that is written. */
  TIMESTAMP {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      LocalDateTime value = result.getObject(place, LocalDateTime.class);
      return value == null ? null : text(value.toLocalDate());
    }
  },
  /** With a zone, the date in UTC. */
  INSTANT {
    @Override
    @Nullable String of(ResultSet result, int place) throws SQLException {
      OffsetDateTime value = result.getObject(place, OffsetDateTime.class);
      if (value == null) {
        return null;
      }
      try {
        return text(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
      } catch (DateTimeException e) {
        return text(value.toLocalDate()); // The end of all time has no other offset.
      }
    }
  };

  /**
   * The value of the row at which a result is.
   *
   * @param result the result
   * @param place the column, from 1 on
   * @return its text, or null
   */
  abstract @Nullable String of(ResultSet result, int place) throws SQLException;

  /**
   * How the values of a column become texts.
   *
   * @param query what gives the column
   * @param column the place of the column in the table
   * @param about the columns of the result
   * @param place its place among them, from 1 on
   * @throws UnreadableSourceException if they cannot
   */
  static SqlText of(Query query, int column, ResultSetMetaData about, int place)
      throws SQLException {
    String type = String.valueOf(about.getColumnTypeName(place)).toLowerCase(Locale.ROOT);
    return switch (about.getColumnType(place)) {
      case Types.DATE -> DATE;
      // PostgreSQL's driver tells the two kinds of timestamps apart only by name.
      case Types.TIMESTAMP ->
          type.equals("timestamptz") || type.endsWith(" with time zone") ? INSTANT : TIMESTAMP;
      case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
      case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> FRACTION;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> {
        if (type.equals("uuid")) {
          yield AS_WRITTEN;
        }
        throw unreadable(query, column, about.getColumnTypeName(place));
      }
      case Types.BLOB, Types.ARRAY, Types.STRUCT, Types.REF, Types.JAVA_OBJECT, Types.ROWID ->
          throw unreadable(query, column, about.getColumnTypeName(place));
      default -> AS_WRITTEN;
    };
  }

  private static UnreadableSourceException unreadable(Query query, int column, String type) {
    return new UnreadableSourceException(
        query.shown()
            + ": column "
            + Shown.quoted(query.table().columns().get(column).name())
            + " has values of a kind that is not read here, "
            + type
            + "; texts, whole numbers and dates are");
  }

  /** What PostgreSQL calls infinity is the last or the first day there is. */
  private static @Nullable String text(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    if (day.equals(LocalDate.MAX)) {
      return "infinity";
    }
    return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
  }
}
