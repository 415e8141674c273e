package dev.attain.input;

import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A database that holds facts, reached by JDBC. Its driver is the user's. Immutable; no connection
 * is open but while facts are looked at or read.
 */
public final class Database {

  private static final int LONGEST_MESSAGE = 500;

  /** Gives connections. */
  @FunctionalInterface
  private interface Connections {
    Connection open() throws SQLException;
  }

  private final String name;
  private final Connections connections;
  private final Set<String> secrets;

  private Database(String name, Connections connections, Set<String> secrets) {
    this.name = name.replaceAll("\\p{Cntrl}", "");
    this.connections = connections;
    this.secrets = secrets;
  }

  /**
   * A database behind a URL.
   *
   * @param url the URL, such as {@code jdbc:postgresql://host/name}
   * @param properties what the driver is told beside it, such as {@code user} and {@code password}
   * @return the database; whether it can be reached is not known yet
   * @throws UnreadableSourceException if no driver on the class path takes the URL
   */
  public static Database at(String url, Properties properties) {
    String shown = JdbcUrl.shown(url);
    checkDriver(url, shown);
    Properties own = new Properties();
    properties.stringPropertyNames().forEach(key -> own.put(key, properties.getProperty(key)));
    return new Database(
        shown, () -> DriverManager.getConnection(url, own), JdbcUrl.secrets(url, own));
  }

  /**
   * A database behind a pool, or whatever else gives connections. Each is closed after use, set as
   * it was.
   *
   * @param name what the database is called in messages and in the manifest of a batch; must not
   *     hold a password
   * @param connections gives connections
   * @return the database; whether it can be reached is not known yet
   */
  public static Database of(String name, DataSource connections) {
    return new Database(name, connections::getConnection, Set.of());
  }

  /**
   * What it is called.
   *
   * @return the name that was given, or the URL without users, passwords and other parameters
   */
  public String name() {
    return name;
  }

  private static void checkDriver(String url, String shown) {
    try {
      DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new UnreadableSourceException(
          shown
              + ": no driver for this URL is on the class path. Add the driver's jar, as in java -cp"
              + " attain.jar"
              + File.pathSeparator
              + "driver.jar dev.attain.cli.Main …");
    }
  }

  /** Opens a connection. */
  Connection connect() {
    try {
      return connections.open();
    } catch (SQLException e) {
      throw new UnreadableSourceException(name + ": no connection to the database: " + words(e));
    }
  }

  /** What the database says, on one line and without what it must not tell. */
  String words(SQLException e) {
    String said = String.valueOf(e.getMessage());
    Throwable cause = e.getCause();
    if (cause != null && cause.getMessage() != null && !said.contains(cause.getMessage())) {
      said += " (" + cause.getMessage() + ")";
    }
    for (String secret : secrets) {
      said = said.replace(secret, JdbcUrl.HIDDEN);
    }
    String line = said.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }
}
