package dev.attain.input;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Facts of a database, gathered in memory by partner as those of a folder are. */
final class JdbcSource implements FactSource {

  private final Database database;
  private final Queries queries;
  private final Vocabulary vocabulary;
  private final Once once = new Once();

  private JdbcSource(Database database, Queries queries, Vocabulary vocabulary) {
    this.database = database;
    this.queries = queries;
    this.vocabulary = vocabulary;
  }

  /** Facts of a database that was looked at. */
  static JdbcSource open(Database database, Queries queries, Vocabulary vocabulary) {
    check(database, queries);
    return new JdbcSource(database, queries, vocabulary);
  }

  /**
   * Looks whether queries can be asked, and tells of all that cannot.
   *
   * @throws UnreadableSourceException if there is no connection, a query is wrong or lacks a column
   */
  static void check(Database database, Queries queries) {
    List<String> wrong = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.of(database)) {
      for (Query query : queries.all()) {
        try {
          new QueryTable(query, queries, snapshot).check();
        } catch (UnreadableSourceException e) {
          wrong.add(String.valueOf(e.getMessage()));
          snapshot.again(); // What is wrong with one query must not spoil the next.
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new UnreadableSourceException(String.join("\n", wrong));
    }
  }

  @Override
  public void read(
      Consumer<PartnerFacts> partners,
      Consumer<Rejected> rejects,
      Consumer<String> notices,
      Origins origins) {
    once.use();
    try (Snapshot snapshot = Snapshot.of(database)) {
      new CsvFolder(snapshot.tables(queries), vocabulary).read(partners, rejects, notices, origins);
    }
  }
}
