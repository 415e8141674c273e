package dev.attain.cli;

import dev.attain.input.Database;
import dev.attain.input.Queries;
import dev.attain.input.UnreadableSourceException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Facts of a database, in the place of FACTS. */
final class DatabaseOptions {

  static final String SCHEME = "jdbc:";

  /** Variables of the environment, so that a password need not stand in a command. */
  private static final Map<String, String> VARIABLES =
      Map.of("ATTAIN_DB_USER", "user", "ATTAIN_DB_PASSWORD", "password");

  @Option(
      names = "--facts",
      paramLabel = "URL",
      description =
          "In the place of FACTS: a database, such as jdbc:postgresql://host/name. Its driver must"
              + " be on the class path.")
  private @Nullable String url;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "What the database is asked for facts, a YAML file.")
  private @Nullable Path queries;

  @Option(
      names = "--db-properties",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description =
          "What the driver is told, a file of properties such as user and password; the variables"
              + " ATTAIN_DB_USER and ATTAIN_DB_PASSWORD go before it.")
  private @Nullable Path properties;

  /** Whether there is a database. */
  boolean isGiven() {
    return url != null;
  }

  /** Ends with a message when the options do not fit together. */
  void check(CommandLine command) {
    if (url == null) {
      if (queries != null || properties != null) {
        throw new ParameterException(
            command,
            (queries != null ? "--queries" : "--db-properties")
                + " is for a database; give it as --facts jdbc:…");
      }
      return;
    }
    if (!url.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw new ParameterException(
          command,
          "--facts takes the URL of a database, such as jdbc:postgresql://host/name; a folder or a"
              + " file is given without --facts.");
    }
    if (queries == null) {
      throw new ParameterException(
          command, "--facts needs --queries FILE, which says what the database is asked.");
    }
  }

  /** The database. */
  Database database() {
    Properties told = properties == null ? new Properties() : read(properties);
    VARIABLES.forEach(
        (variable, property) -> {
          String value = System.getenv(variable);
          if (value != null && !value.isEmpty()) {
            told.setProperty(property, value);
          }
        });
    return Database.at(String.valueOf(url), told);
  }

  /** What it is asked. */
  Queries queries() {
    if (queries == null) {
      throw new IllegalStateException("the options were not checked");
    }
    return Queries.read(queries);
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(text);
      return properties;
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file");
    } catch (MalformedInputException e) {
      throw unreadable(file, "it is not valid UTF-8");
    } catch (IOException e) {
      throw unreadable(file, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw unreadable(file, "it is no file of properties"); // The value may be a secret.
    }
  }

  private static UnreadableSourceException unreadable(Path file, String why) {
    return new UnreadableSourceException("--db-properties " + file + " cannot be read: " + why);
  }
}
