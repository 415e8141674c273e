package dev.attain.input;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that only reads, and in which every query sees the database as it was for the first
 * one. Nothing that a query might do stays: it is never committed. For one thread, but for {@link
 * #cancel}.
 */
final class Snapshot implements AutoCloseable {

  /**
   * Where a repeatable read is a snapshot of the whole database; in H2, for one, it is not: each
   * table is seen as of when it is first asked. A serializable transaction is one anywhere.
   */
  private static final Set<String> REPEATABLE = Set.of("postgresql", "mysql", "mariadb");

  private final Database database;
  private final Connection connection;
  private final boolean autoCommit;
  private final boolean readOnly;
  private final int isolation;
  private volatile @Nullable Statement running;
  private volatile boolean cancelled;

  private Snapshot(Database database, Connection connection) throws SQLException {
    this.database = database;
    this.connection = connection;
    this.autoCommit = connection.getAutoCommit();
    this.readOnly = connection.isReadOnly();
    this.isolation = connection.getTransactionIsolation();
  }

  /**
   * Begins.
   *
   * @param database where
   * @throws UnreadableSourceException if there is no connection, or the database has no such
   *     transactions
   */
  static Snapshot of(Database database) {
    Connection connection = database.connect();
    try {
      Snapshot snapshot = new Snapshot(database, connection);
      snapshot.begin();
      return snapshot;
    } catch (SQLException e) {
      close(connection);
      throw new UnreadableSourceException(
          database.name()
              + ": the database gives no transaction in which all queries see the same: "
              + database.words(e));
    }
  }

  private void begin() throws SQLException {
    connection.setReadOnly(true);
    String product = connection.getMetaData().getDatabaseProductName();
    connection.setTransactionIsolation(
        REPEATABLE.contains(product.toLowerCase(Locale.ROOT))
            ? Connection.TRANSACTION_REPEATABLE_READ
            : Connection.TRANSACTION_SERIALIZABLE);
    connection.setAutoCommit(false);
  }

  /** The tables that queries give. */
  FolderFiles tables(Queries queries) {
    List<TableFile> tables =
        queries.all().stream()
            .map(query -> (TableFile) new QueryTable(query, queries, this))
            .toList();
    return new FolderFiles(tables, List.of());
  }

  Connection connection() {
    return connection;
  }

  Database database() {
    return database;
  }

  /** Ends this transaction, and begins another. */
  void again() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The next query tells what is wrong with the connection.
    }
  }

  /** Notes what is being asked, so that it can be cancelled; null for nothing. */
  void runs(@Nullable Statement statement) throws SQLException {
    running = statement;
    if (cancelled && statement != null) {
      statement.cancel();
    }
  }

  /** Ends what is being asked, and whatever is asked from now on. For any thread. */
  void cancel() {
    cancelled = true;
    Statement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // It goes on to its end, then.
      }
    }
  }

  /** Whether it was cancelled. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Gives the connection back as it was. */
  @Override
  public void close() {
    try {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
      connection.setTransactionIsolation(isolation);
      connection.setReadOnly(readOnly);
    } catch (SQLException e) {
      // What was wrong with it has been told where it was used.
    }
    close(connection);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was only read.
    }
  }
}
