package dev.attain.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** An empty database of its own, in H2 or on a PostgreSQL server that was started for the tests. */
public final class TestDatabase {

  /** What there is. */
  public enum Kind {
    H2,
    POSTGRESQL
  }

  /** One server for all tests of a run; it ends with them. */
  private static final class Server {
    private static final EmbeddedPostgres STARTED = start();

    /** PostgreSQL does not run as root, but in a user namespace, if one may have it. */
    private static boolean canRun() {
      return !answers("id", "-u").equals("0")
          || answers("unshare", "-U", "id", "-u").matches("\\d+");
    }

    private static String answers(String... command) {
      try {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException e) {
        return ""; // There is no such program: this is no Unix.
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL cannot be started here", e);
      }
    }
  }

  private final Kind kind;
  private final String url;

  private TestDatabase(Kind kind, String url) {
    this.kind = kind;
    this.url = url;
  }

  /** A new one. */
  public static TestDatabase fresh(Kind kind) {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    if (kind == Kind.H2) {
      return new TestDatabase(kind, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }
    Assumptions.assumeTrue(
        Server.canRun(),
        "PostgreSQL does not run as root, and there are no user namespaces (unshare -U) here: nothing"
            + " of it was tested. Run the tests as another user.");
    String server = Server.STARTED.getJdbcUrl("postgres", "postgres");
    new TestDatabase(kind, server).run("CREATE SCHEMA " + name);
    return new TestDatabase(kind, server + "&currentSchema=" + name);
  }

  public Kind kind() {
    return kind;
  }

  public String url() {
    return url;
  }

  /** A connection that commits each statement. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Runs statements, one behind the other. */
  public TestDatabase run(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements in one transaction. */
  public void runTogether(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a table of texts of each CSV file of a folder, with its columns; what is empty is null.
   */
  public TestDatabase loadTexts(Path folder) throws IOException, SQLException {
    try (var files = Files.list(folder);
        Connection connection = connect()) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        loadTexts(file, connection);
      }
      return this;
    }
  }

  private static void loadTexts(Path file, Connection to) throws IOException, SQLException {
    String table = file.getFileName().toString().replace(".csv", "");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      PreparedStatement insert = null;
      for (NamedCsvRecord row : rows) {
        List<String> columns = row.getHeader();
        if (insert == null) {
          String types = String.join(" VARCHAR(20000), ", columns) + " VARCHAR(20000)";
          to.createStatement().execute("CREATE TABLE " + table + " (n SERIAL, " + types + ")");
          insert =
              to.prepareStatement(
                  "INSERT INTO "
                      + table
                      + " ("
                      + String.join(", ", columns)
                      + ") VALUES ("
                      + String.join(", ", Collections.nCopies(columns.size(), "?"))
                      + ")");
        }
        for (int i = 0; i < columns.size(); i++) {
          String value = row.getField(i);
          insert.setString(i + 1, value.isEmpty() ? null : value);
        }
        insert.addBatch();
      }
      if (insert != null) {
        insert.executeBatch();
      }
    }
  }
}
