package dev.attain.input;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns that a query gives: which of them is which of the table's, and of what type. */
final class QueryColumns {

  private final CsvHeader header;
  private final List<@Nullable SqlText> texts = new ArrayList<>();
  private final ValuesRow row;

  private QueryColumns(Query query, ResultSetMetaData about, CsvHeader header) throws SQLException {
    this.header = header;
    List<Integer> present = new ArrayList<>();
    for (int column = 0; column < header.places().length; column++) {
      int place = header.places()[column];
      texts.add(place < 0 ? null : SqlText.of(query, column, about, place + 1));
      if (place >= 0) {
        present.add(column);
      }
    }
    this.row = new ValuesRow(query.table(), present.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * Looks at columns.
   *
   * @param query what gives them
   * @param about the columns
   * @return the same, by the columns of the table
   * @throws UnreadableSourceException if one is missing, is given twice or is of another kind
   */
  static QueryColumns of(Query query, ResultSetMetaData about) throws SQLException {
    String[] names = new String[about.getColumnCount()];
    for (int i = 0; i < names.length; i++) {
      String label = about.getColumnLabel(i + 1);
      String small = label.toLowerCase(Locale.ROOT);
      // Many databases give names in capitals that nobody wrote so.
      names[i] = label.equals(label.toUpperCase(Locale.ROOT)) ? small : label;
    }
    CsvHeader header = CsvHeader.of(query.shown(), 0, names, query.table(), CsvHeader.NO_SEPARATOR);
    return new QueryColumns(query, about, header);
  }

  /** What to say of unknown columns; null if there are none. */
  @Nullable String notice() {
    return header.notice();
  }

  /** The row at which a result is; filled again for the next one. */
  ValuesRow row(ResultSet result) throws SQLException {
    for (int column = 0; column < texts.size(); column++) {
      SqlText text = texts.get(column);
      row.set(column, text == null ? null : text.of(result, header.places()[column] + 1));
    }
    return row;
  }

  /** The place of the column of partners in the result, from 1 on. */
  int partner() {
    return header.places()[Table.PARTNER_ID] + 1;
  }
}
