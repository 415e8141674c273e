package dev.attain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.input.Database;
import dev.attain.input.Queries;
import dev.attain.testing.Story;
import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A batch of facts in a database. */
class BatchDatabaseTest {

  private static final Path DATA = Path.of(System.getProperty("attain.basedir", ""), "test-data");
  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  @TempDir private Path folder;

  private Queries queries() throws IOException {
    Path file = folder.resolve("queries.yaml");
    return Queries.read(
        Files.writeString(
            file,
            """
            partners: SELECT partner_id, name FROM partners ORDER BY n
            associations: SELECT * FROM associations ORDER BY n
            subscriptions: SELECT * FROM subscriptions ORDER BY n
            individuals: SELECT * FROM individuals ORDER BY n
            exam_passes: SELECT * FROM exam_passes ORDER BY n
            """));
  }

  private static Database database(TestDatabase of) {
    String url = of.url() + (of.kind() == Kind.H2 ? ";USER=;PASSWORD=" : "&password=geheim");
    return Database.at(url, new Properties());
  }

  private Batch batch(Database database, String out) throws IOException {
    return Story.ATTAIN.batch(database, queries(), AS_OF, folder.resolve(out)).threads(2);
  }

  private static BatchResult run(Batch batch) throws InterruptedException {
    return batch.start().await();
  }

  @ParameterizedTest
  @EnumSource
  void it_gives_the_decisions_that_files_give(Kind kind) throws Exception {
    for (String story : new String[] {"partners", "rejected-rows"}) {
      TestDatabase database = TestDatabase.fresh(kind).loadTexts(DATA.resolve(story));
      run(batch(database(database), story));
      Path ofFiles = folder.resolve(story + "-of-files");
      run(Story.ATTAIN.batch(DATA.resolve(story), AS_OF, ofFiles));

      Path out = folder.resolve(story);
      for (String same : new String[] {"decisions.jsonl", "decisions.csv"}) {
        assertThat(out.resolve(same)).hasSameBinaryContentAs(ofFiles.resolve(same));
      }
      assertThat(Files.readAllLines(out.resolve("rejects.csv")))
          .hasSameSizeAs(Files.readAllLines(ofFiles.resolve("rejects.csv")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_manifest_names_the_database_and_no_result_has_its_password(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind).loadTexts(DATA.resolve("partners"));
    run(batch(database(database), "out"));

    assertThat(Files.readString(folder.resolve("out/manifest.json")))
        .contains("\"database\" : \"jdbc:" + (kind == Kind.H2 ? "h2:mem:t" : "postgresql://"))
        .contains("\"queries.yaml\"")
        .contains("\"rows\" : 304");
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("geheim");
      }
    }
  }

  @Test
  void a_run_goes_on_with_the_same_database_and_queries_only() throws Exception {
    TestDatabase database = TestDatabase.fresh(Kind.H2).loadTexts(DATA.resolve("partners"));
    TestDatabase other = TestDatabase.fresh(Kind.H2).loadTexts(DATA.resolve("partners"));
    BatchResult first = run(batch(database(database), "out"));

    BatchResult again = run(batch(database(database), "out").resume(true));
    assertThat(again.summary()).isEqualTo(first.summary());
    assertThatThrownBy(() -> run(batch(database(other), "out").resume(true)))
        .hasMessageContaining("cannot be gone on with: database: was jdbc:h2:mem:t");
    Batch changed = batch(database(database), "out").resume(true);
    Files.writeString(
        folder.resolve("queries.yaml"), "\n", java.nio.file.StandardOpenOption.APPEND);
    assertThatThrownBy(() -> run(changed))
        .hasMessageContaining("queries.yaml: was changed since the first run.");
  }

  @Test
  void what_was_read_is_not_read_again() throws Exception {
    TestDatabase database =
        TestDatabase.fresh(Kind.H2)
            .run(
                "CREATE TABLE partners AS SELECT 'p' || x AS partner_id FROM SYSTEM_RANGE(1, 3000)");
    Path file = folder.resolve("many.yaml");
    Files.writeString(
        file,
        """
        partners: SELECT partner_id FROM partners
        associations: SELECT partner_id, 'c' AS customer_id, 'Azure' AS product, 'DPOR' AS
          association_type, '2017-01-15' AS associated_on FROM partners
        subscriptions: SELECT partner_id, 's' AS subscription_id, 'c' AS customer_id, 'Azure' AS
          product, 1 AS paid_seats, '2017-01-15' AS started_on FROM partners
        """);
    BatchRun first = many(database, file, "out").start();
    while (!first.isDone() && first.progress().partners() == 0) {
      Thread.onSpinWait();
    }
    first.stop();
    try {
      first.await();
    } catch (BatchStoppedException e) {
      assertThat(folder.resolve("out/manifest.json")).doesNotExist();
    }
    run(many(database, file, "expected"));
    database.run("DELETE FROM partners");

    run(many(database, file, "out").resume(true));

    assertThat(folder.resolve("out/decisions.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("expected/decisions.jsonl"));
    assertThat(Files.readAllLines(folder.resolve("out/decisions.jsonl"))).hasSize(3000);
  }

  private Batch many(TestDatabase database, Path queries, String out) {
    return Story.ATTAIN.batch(
        database(database), Queries.read(queries), AS_OF, folder.resolve(out));
  }

  @Test
  @Timeout(60)
  void who_stops_does_not_wait_for_a_query() throws Exception {
    TestDatabase database = TestDatabase.fresh(Kind.POSTGRESQL).loadTexts(DATA.resolve("partners"));
    Path file = folder.resolve("slow.yaml");
    Files.writeString(
        file,
        """
        partners: SELECT partner_id, name FROM partners
        associations: SELECT a.* FROM associations a, pg_sleep(3600)
        subscriptions: SELECT * FROM subscriptions
        """);
    BatchRun run =
        Story.ATTAIN
            .batch(database(database), Queries.read(file), AS_OF, folder.resolve("out"))
            .start();
    while (run.progress().partnersInAll() == 0 && !run.isDone()) {
      Thread.sleep(10);
    }
    run.stop();
    assertThatThrownBy(run::await).isInstanceOf(BatchStoppedException.class);
  }
}
