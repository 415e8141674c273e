package dev.attain.report;

import dev.attain.decision.Decision;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in a table of a database: a row for each partner, competency and day, with the hash of
 * the rules that decided. What was decided again takes the place of what stood there. Any database
 * will do that has JDBC. Immutable.
 */
@API(status = Status.EXPERIMENTAL)
public final class DecisionTable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)?");
  private static final int ROWS_TOGETHER = 1000;

  private final String name;
  private final @Nullable String language;

  private DecisionTable(String name, @Nullable String language) {
    this.name = name;
    this.language = language;
  }

  /**
   * A table of decisions, without the decisions' JSON.
   *
   * @param name its name, which may have a schema's before it: {@code crm.decision}
   * @return the table; whether it is there is not known yet
   * @throws IllegalArgumentException if that is no plain name of letters, digits and underscores
   */
  public static DecisionTable named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of a table; letters, digits and underscores are");
    }
    return new DecisionTable(name, null);
  }

  /**
   * The same table, with one more column, {@code decision}: the whole decision as JSON, requirement
   * by requirement. It needs {@code tools.jackson.core:jackson-core}.
   *
   * @param tag the language of its sentences, {@code en} or {@code ja}
   * @return a table with that column
   */
  public DecisionTable withJson(String tag) {
    return new DecisionTable(name, tag);
  }

  /**
   * What makes the table, in SQL that PostgreSQL and H2 both take.
   *
   * @return one statement; a table of one's own may have other types and more columns, as long as
   *     those can be left empty
   */
  public String ddl() {
    return "CREATE TABLE "
        + name
        + """
         (
          partner_id VARCHAR(255) NOT NULL,
          competency VARCHAR(255) NOT NULL,
          as_of DATE NOT NULL,
          attained VARCHAR(255) NOT NULL,
          complete BOOLEAN NOT NULL,
          rule_set VARCHAR(80) NOT NULL,
        """
        + (language == null ? "" : "  decision TEXT NOT NULL,\n")
        + "  PRIMARY KEY (partner_id, competency, as_of)\n)";
  }

  /**
   * Writes decisions: all of them or, if that fails, none. Where the connection commits each
   * statement, this is a transaction of its own; else it is part of the one that is under way, and
   * is committed or rolled back with it.
   *
   * @param connection where the table is; stays open
   * @param decisions the decisions; of those for one partner, competency and day the last counts
   * @throws SQLException if the database does not take one of them, as when somebody else writes
   *     the same at the same time; then nothing was written, and it can be tried again. In a
   *     transaction of the caller it is for the caller to roll back
   */
  public void write(Connection connection, Collection<Decision> decisions) throws SQLException {
    if (!connection.getAutoCommit()) {
      replace(connection, distinct(decisions));
      return;
    }
    connection.setAutoCommit(false);
    try {
      replace(connection, distinct(decisions));
      connection.commit();
    } catch (SQLException | RuntimeException | Error e) {
      rollback(connection, e);
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void rollback(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static Collection<Decision> distinct(Collection<Decision> decisions) {
    Map<List<Object>, Decision> distinct = new LinkedHashMap<>();
    for (Decision one : decisions) {
      distinct.put(List.of(one.partnerId(), one.competency(), one.asOf()), one);
    }
    return distinct.values();
  }

  /** All that stood there goes first: SQL has no word for "insert or update" that all know. */
  private void replace(Connection connection, Collection<Decision> decisions) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM " + name + " WHERE partner_id = ? AND competency = ? AND as_of = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO "
                    + name
                    + " (partner_id, competency, as_of, attained, complete, rule_set"
                    + (language == null ? "" : ", decision")
                    + ") VALUES (?, ?, ?, ?, ?, ?"
                    + (language == null ? ")" : ", ?)"))) {
      int waiting = 0;
      for (Decision one : decisions) {
        key(delete, one);
        delete.addBatch();
        key(insert, one);
        insert.setString(4, one.attained());
        insert.setBoolean(5, one.complete());
        insert.setString(6, one.ruleSet());
        if (language != null) {
          insert.setString(7, json(one, language));
        }
        insert.addBatch();
        waiting++;
        if (waiting == ROWS_TOGETHER) {
          delete.executeBatch();
          insert.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        delete.executeBatch();
        insert.executeBatch();
      }
    }
  }

  private static void key(PreparedStatement statement, Decision of) throws SQLException {
    statement.setString(1, of.partnerId());
    statement.setString(2, of.competency());
    statement.setObject(3, of.asOf());
  }

  private static String json(Decision decision, String language) {
    StringWriter text = new StringWriter();
    try {
      new JsonReport(text, language, false).write(decision, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A text takes whatever is written.
    }
    return text.toString();
  }
}
