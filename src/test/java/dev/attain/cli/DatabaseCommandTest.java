package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts of a database on the command line. */
class DatabaseCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(
        folder.resolve("queries.yaml"),
        """
        partners: SELECT partner_id, name FROM partners ORDER BY n
        associations: SELECT partner_id, customer_id, product, association_type, associated_on,
          ended_on FROM associations ORDER BY n
        subscriptions: SELECT partner_id, subscription_id, customer_id, product, paid_seats,
          started_on, ended_on FROM subscriptions ORDER BY n
        individuals: SELECT partner_id, individual_id, name, joined_on, left_on FROM individuals
          ORDER BY n
        exam_passes: SELECT partner_id, individual_id, exam, passed_on FROM exam_passes ORDER BY n
        """);
  }

  private Attained run(String command, TestDatabase database, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--facts", database.url(), "--queries"));
    args.add(folder.resolve("queries.yaml").toString());
    args.addAll(List.of("--as-of", "2017-06-27"));
    args.addAll(Arrays.asList(more));
    return Attained.by(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void evaluate_says_of_a_database_what_it_says_of_files(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind).loadTexts(Path.of("test-data/partners"));
    Attained run = run("evaluate", database);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(Attained.by("evaluate", "test-data/partners", "--as-of", "2017-06-27").out());
  }

  @ParameterizedTest
  @EnumSource
  void batch_decides_for_a_database(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind).loadTexts(Path.of("test-data/partners"));
    Attained run = run("batch", database, "--out", folder.resolve("out").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("none 3 (30.0%), Silver 6 (60.0%), Gold 1 (10.0%)");
  }

  @Test
  void rows_that_are_set_aside_are_told_with_query_and_row() throws Exception {
    TestDatabase database =
        TestDatabase.fresh(Kind.H2).loadTexts(Path.of("test-data/rejected-rows"));
    Attained run = run("evaluate", database);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "query associations:4: association_type \"Transacting Partnr\" is unknown. Did you mean"
                + " \"Transacting Partner\"?")
        .contains("is not in query partners")
        .contains("8 rows were set aside");
  }

  @Test
  void an_explanation_names_the_rows_of_one_partner() throws Exception {
    TestDatabase database = TestDatabase.fresh(Kind.H2).loadTexts(Path.of("test-data/partners"));

    Attained run = run("explain", database, "--partner", "4206551");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("(query subscriptions:").doesNotContain("4183027");

    Attained unknown = run("explain", database, "--partner", "999");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("--partner 999: not in the database.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evaluate --facts jdbc:h2:mem:x;PASSWORD=geheim                      | --facts needs --queries FILE
          evaluate --queries q.yaml test-data/partners                        | --queries is for a database
          evaluate --db-properties q test-data/partners                       | --db-properties is for a database
          evaluate --facts test-data/partners --queries q.yaml                | --facts takes the URL of a database
          evaluate --facts jdbc:h2:mem:x --queries q.yaml test-data/partners  | FACTS test-data/partners and --facts are both given
          evaluate --facts jdbc:h2:mem:x --queries q.yaml --mapping m.yaml    | --mapping and --facts are both given
          evaluate jdbc:h2:mem:x;PASSWORD=geheim                              | give it as --facts jdbc:… --queries FILE
          batch --out x                                                       | Missing required parameter: 'FACTS'
          """)
  void options_that_do_not_fit_are_told(String line, String message) {
    Attained run = Attained.by(line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("geheim").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:oracle:thin:u/geheim@h:1:x                   | jdbc:oracle:…@h:1:x: no driver for this URL is on the class path. Add the driver's jar, as in java -cp
          jdbc:h2:mem:x;IFEXISTS=TRUE;PASSWORD=geheim       | jdbc:h2:mem:x: no connection to the database:
          jdbc:h2:mem:none                                  | query partners: the database refuses it:
          """)
  void what_cannot_be_read_is_named_without_a_password(String url, String message) {
    String queries = folder.resolve("queries.yaml").toString();
    for (String command : new String[] {"evaluate", "batch"}) {
      List<String> args =
          new ArrayList<>(
              List.of(command, "--facts", url, "--queries", queries, "--as-of", "2017-06-27"));
      if (command.equals("batch")) {
        args.addAll(List.of("--out", folder.resolve("out").toString()));
      }
      Attained run = Attained.by(args.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains(message).doesNotContain("geheim").doesNotContain("\tat ");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void user_and_password_may_stand_in_a_file() throws Exception {
    TestDatabase database = TestDatabase.fresh(Kind.H2).loadTexts(Path.of("test-data/partners"));
    database.run("CREATE USER reader PASSWORD 'geheim' ADMIN");
    Path file = folder.resolve("db.properties");
    Files.writeString(file, "user=reader\npassword=geheim\n");
    assertThat(run("evaluate", database, "--db-properties", file.toString()).code()).isZero();

    Files.writeString(file, "user=reader\npassword=geheimer\n");
    Attained wrong = run("evaluate", database, "--db-properties", file.toString());
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains("no connection to the database: ").doesNotContain("geheim");

    Attained missing = run("evaluate", database, "--db-properties", file + "x");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("cannot be read: there is no such file");
  }
}
