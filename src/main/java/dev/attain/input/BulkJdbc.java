package dev.attain.input;

import dev.attain.facts.Vocabulary;
import java.util.List;

/** Facts of a database, read by one thread: there is one transaction for all of them. */
final class BulkJdbc implements BulkSource {

  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Database database;
  private final Queries queries;
  private final Vocabulary vocabulary;
  private final Once once = new Once();

  private BulkJdbc(Database database, Queries queries, Vocabulary vocabulary) {
    this.database = database;
    this.queries = queries;
    this.vocabulary = vocabulary;
  }

  /** Facts of a database that was looked at. */
  static BulkJdbc open(Database database, Queries queries, Vocabulary vocabulary) {
    JdbcSource.check(database, queries);
    return new BulkJdbc(database, queries, vocabulary);
  }

  @Override
  public List<File> files() {
    return List.of(new File(SourceText.name(queries.path()), queries.path()));
  }

  @Override
  public String database() {
    return database.name();
  }

  @Override
  public void read(int threads, Taker taker) {
    once.use();
    try (Snapshot snapshot = Snapshot.of(database);
        Stopping stopping = new Stopping(snapshot, taker)) {
      stopping.start();
      new BulkFolder(snapshot.tables(queries), vocabulary, List.of()).read(1, taker);
    }
  }

  /** A query may take long until its first row; nobody who wants to stop waits for that. */
  private static final class Stopping implements AutoCloseable {
    private final Thread thread;

    Stopping(Snapshot snapshot, Taker taker) {
      thread =
          new Thread(
              () -> {
                try {
                  while (true) {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                    if (taker.isStopped()) {
                      snapshot.cancel(); // Again and again: a query may just be about to begin.
                    }
                  }
                } catch (InterruptedException e) {
                  // All was read.
                }
              },
              "attain-cancel");
      thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
