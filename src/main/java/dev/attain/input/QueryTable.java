package dev.attain.input;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * What a query gives, read row by row. Its lines are its rows, and the first one has the number 1.
 */
final class QueryTable implements TableFile {

  private final Query query;
  private final Queries queries;
  private final Snapshot snapshot;

  QueryTable(Query query, Queries queries, Snapshot snapshot) {
    this.query = query;
    this.queries = queries;
    this.snapshot = snapshot;
  }

  @Override
  public Table table() {
    return query.table();
  }

  @Override
  public String file() {
    return query.rows();
  }

  @Override
  public Path path() {
    return queries.path();
  }

  @Override
  public long bytes() {
    return 0;
  }

  /**
   * Only the columns are asked for. What a driver does not tell without rows is found with them.
   */
  @Override
  public void check() {
    try (PreparedStatement statement = snapshot.connection().prepareStatement(query.sql())) {
      ResultSetMetaData about = statement.getMetaData();
      if (about != null) {
        QueryColumns.of(query, about);
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public void read(Rows rows, Consumer<String> notices) {
    long row = 0;
    try (PreparedStatement statement = PartnerFilter.prepared(query, queries, snapshot)) {
      statement.setFetchSize(queries.fetchSize());
      snapshot.runs(statement);
      try (ResultSet result = statement.executeQuery()) {
        QueryColumns columns = QueryColumns.of(query, result.getMetaData());
        if (columns.notice() != null) {
          notices.accept(columns.notice());
        }
        while (result.next()) {
          row++;
          rows.row(columns.row(result), row);
        }
      }
      snapshot.runs(null);
    } catch (SQLException e) {
      if (snapshot.isCancelled()) {
        throw new StoppedException();
      }
      throw row == 0 ? refused(e) : brokenOff(row, e);
    }
  }

  private UnreadableSourceException refused(SQLException e) {
    return new UnreadableSourceException(
        query.shown() + ": the database refuses it: " + snapshot.database().words(e));
  }

  private UnreadableSourceException brokenOff(long row, SQLException e) {
    return new UnreadableSourceException(
        query.shown()
            + ": cannot be read to its end; row "
            + row
            + " was the last: "
            + snapshot.database().words(e));
  }
}
