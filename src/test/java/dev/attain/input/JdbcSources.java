package dev.attain.input;

import dev.attain.input.Sources.Read;
import dev.attain.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;

/** Reads fact sources that are databases. */
final class JdbcSources {

  /** Asks tables that have the names and columns of the fact files. */
  static final String ALL =
      """
      partners: SELECT * FROM partners ORDER BY n
      associations: SELECT * FROM associations ORDER BY n
      subscriptions: SELECT * FROM subscriptions ORDER BY n
      individuals: SELECT * FROM individuals ORDER BY n
      exam_passes: SELECT * FROM exam_passes ORDER BY n
      """;

  private JdbcSources() {}

  static Database database(TestDatabase of) {
    return Database.at(of.url(), new Properties());
  }

  static Queries queries(Path folder, String yaml) {
    try {
      return Queries.read(Files.writeString(folder.resolve("queries.yaml"), yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Read read(TestDatabase from, Queries queries) {
    return read(FactSource.open(database(from), queries, Sources.VOCABULARY));
  }

  static Read read(FactSource source) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    source.read(read.partners()::add, read.rejects()::add, read.notices()::add);
    return read;
  }
}
