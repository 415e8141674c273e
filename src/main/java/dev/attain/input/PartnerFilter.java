package dev.attain.input;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Asks a query for the rows of some partners only. Their ids are compared in the type that the
 * column has, for only then an index can be used.
 */
final class PartnerFilter {

  private PartnerFilter() {}

  /** A query, ready to be asked. */
  static PreparedStatement prepared(Query query, Queries queries, Snapshot snapshot)
      throws SQLException {
    List<String> partners = queries.partners();
    if (partners == null) {
      return snapshot.connection().prepareStatement(query.sql());
    }
    try (PreparedStatement whole = snapshot.connection().prepareStatement(query.sql())) {
      ResultSetMetaData about = whole.getMetaData();
      if (about == null) {
        throw new SQLException("its columns are not known, so it cannot be asked for one partner");
      }
      int place = QueryColumns.of(query, about).partner();
      return filtered(query, partners, snapshot, about, place);
    }
  }

  private static PreparedStatement filtered(
      Query query, List<String> partners, Snapshot snapshot, ResultSetMetaData about, int place)
      throws SQLException {
    String quote = snapshot.connection().getMetaData().getIdentifierQuoteString().strip();
    String column = quote + about.getColumnLabel(place).replace(quote, quote + quote) + quote;
    // What ends with a comment must not take the bracket along.
    String sql =
        "SELECT * FROM (\n"
            + query.sql()
            + "\n) q WHERE q."
            + column
            + " IN ("
            + String.join(", ", Collections.nCopies(Math.max(1, partners.size()), "?"))
            + ")";
    PreparedStatement statement = snapshot.connection().prepareStatement(sql);
    try {
      int type = about.getColumnType(place);
      String name = String.valueOf(about.getColumnTypeName(place)).toLowerCase(Locale.ROOT);
      for (int i = 0; i < partners.size(); i++) {
        bind(statement, i + 1, partners.get(i), type, name);
      }
      if (partners.isEmpty()) {
        statement.setNull(1, type);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement to, int at, String id, int type, String name)
      throws SQLException {
    switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
        if (id.matches("0|-?[1-9][0-9]{0,17}")) {
          to.setLong(at, Long.parseLong(id));
        } else {
          to.setNull(at, Types.BIGINT); // No such number is written like this.
        }
      }
      case Types.NUMERIC, Types.DECIMAL -> {
        if (id.matches("0|-?[1-9][0-9]*")) {
          to.setBigDecimal(at, new BigDecimal(id));
        } else {
          to.setNull(at, Types.NUMERIC);
        }
      }
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.CLOB ->
          to.setString(at, id);
      default -> {
        if (name.equals("uuid")) {
          bindUuid(to, at, id, type);
        } else {
          to.setObject(at, id);
        }
      }
    }
  }

  private static void bindUuid(PreparedStatement to, int at, String id, int type)
      throws SQLException {
    try {
      to.setObject(at, UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      to.setNull(at, type);
    }
  }
}
