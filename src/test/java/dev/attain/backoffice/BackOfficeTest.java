package dev.attain.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.input.FactSource;
import dev.attain.input.Origins;
import dev.attain.input.Queries;
import dev.attain.testing.Story;
import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example application, on H2 and on a PostgreSQL server. */
class BackOfficeTest {

  private static final Path DATA = Path.of(System.getProperty("attain.basedir", ""), "test-data");
  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final Attain ATTAIN = Story.ATTAIN;
  private static final String COMPETENCY = ATTAIN.competencies().get(0);

  /** What may be done to connections before they are given. */
  private interface Lending {
    Connection lend(Connection connection);
  }

  private static DataSource source(TestDatabase database, Lending lending) {
    return (DataSource)
        Proxy.newProxyInstance(
            BackOfficeTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, values) -> lending.lend(database.connect()));
  }

  private static BackOffice office(TestDatabase database) throws Exception {
    BackOffice office = new BackOffice(source(database, connection -> connection), ATTAIN);
    office.create();
    return office;
  }

  @ParameterizedTest
  @EnumSource
  void the_sample_in_a_database_is_decided_as_in_files_and_kept(Kind kind) throws Exception {
    BackOffice office = office(TestDatabase.fresh(kind));
    office.load(DATA.resolve("partners"));

    List<Decision> made = office.decideAll(AS_OF);

    List<Decision> ofFiles = new ArrayList<>();
    FactSource.open(DATA.resolve("partners"), ATTAIN.vocabulary())
        .read(facts -> ofFiles.addAll(ATTAIN.decide(facts, AS_OF)), rejected -> {}, notice -> {});
    assertThat(made).isEqualTo(ofFiles);
    assertThat(office.setAside()).isEmpty();
    List<String> expected = Files.readAllLines(DATA.resolve("expected.csv"));
    for (String line : expected.subList(1, expected.size())) {
      String[] fields = line.split(",", -1);
      LocalDate day = LocalDate.parse(fields[1]);
      if (!day.equals(AS_OF)) {
        office.decide(fields[0], day);
      }
      BackOffice.Kept kept = office.kept(fields[0], COMPETENCY, day).orElseThrow();
      assertThat(kept.attained()).as(line).isEqualTo(fields[2]);
      assertThat(kept.ruleSet()).isEqualTo(ATTAIN.ruleSet());
      assertThat(kept.complete()).isTrue();
      assertThat(kept.json()).startsWith("{\"partnerId\":\"" + fields[0] + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_decided_again_takes_the_place_of_what_was(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind);
    BackOffice office = office(database);
    office.load(DATA.resolve("partners"));
    office.decideAll(AS_OF);
    assertThat(office.kept("4183027", COMPETENCY, AS_OF).orElseThrow().attained())
        .isEqualTo("silver");

    database.run("UPDATE subscription SET seats = 0 WHERE mpn_id = '4183027'");
    office.decide("4183027", AS_OF);
    office.decide("4183027", AS_OF);

    assertThat(office.kept("4183027", COMPETENCY, AS_OF).orElseThrow().attained())
        .isEqualTo("none");
    assertThat(office.kept("4327890", COMPETENCY, AS_OF).orElseThrow().attained())
        .isEqualTo("gold");
  }

  @ParameterizedTest
  @EnumSource
  void if_one_decision_cannot_be_kept_none_is(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind);
    BackOffice office = office(database);
    office.load(DATA.resolve("partners"));
    office.decide("4183027", AS_OF);
    String before = office.kept("4183027", COMPETENCY, AS_OF).orElseThrow().ruleSet();
    database.run(
        "UPDATE decision SET rule_set = 'as it was'",
        "ALTER TABLE decision ADD CONSTRAINT no_gold CHECK (attained <> 'gold')");

    assertThatThrownBy(() -> office.decideAll(AS_OF)).isInstanceOf(SQLException.class);

    assertThat(before).isEqualTo(ATTAIN.ruleSet());
    assertThat(office.kept("4183027", COMPETENCY, AS_OF).orElseThrow().ruleSet())
        .isEqualTo("as it was");
    assertThat(office.kept("4206551", COMPETENCY, AS_OF)).isEmpty();
  }

  /** What leaves the partner with four customers, with whom it is Silver. */
  private static String[] customers(int from) {
    List<String> statements = new ArrayList<>();
    statements.add("DELETE FROM customer_association");
    statements.add("DELETE FROM subscription");
    for (int i = from; i < from + 4; i++) {
      String tenant = "'00000000-0000-0000-0000-00000000000" + i + "'";
      statements.add(
          "INSERT INTO customer_association VALUES ('1', "
              + tenant
              + ", 'Office 365', 'Transacting Partner', '2017-01-15', NULL)");
      statements.add(
          "INSERT INTO subscription VALUES ('1', "
              + tenant
              + ", "
              + tenant
              + ", 'Office 365', 10, '2017-01-15 12:00:00+00:00', NULL)");
    }
    return statements.toArray(String[]::new);
  }

  /** Decides while others take the place of all customers; before and after it is Silver. */
  private static String decidedMeanwhile(TestDatabase database, Lending lending) throws Exception {
    office(database);
    database.run("INSERT INTO partner VALUES ('1', 'Contoso')").run(customers(0));
    BackOffice office = new BackOffice(source(database, lending), ATTAIN);
    Queries queries = Queries.read(DATA.resolve("database/queries.yaml"));
    boolean[] changed = {false};
    Origins meanwhile =
        (partner, fact, query, row) -> {
          if (!changed[0]) { // The first association; subscriptions are still to be read.
            changed[0] = true;
            database.runTogether(customers(5));
          }
        };
    office.decide(queries, AS_OF, meanwhile);
    assertThat(changed[0]).isTrue();
    return office.kept("1", COMPETENCY, AS_OF).orElseThrow().attained();
  }

  @ParameterizedTest
  @EnumSource
  void a_partner_whose_facts_change_while_they_are_read_gets_no_mixed_decision(Kind kind)
      throws Exception {
    assertThat(decidedMeanwhile(TestDatabase.fresh(kind), connection -> connection))
        .isEqualTo("silver");
  }

  @ParameterizedTest
  @EnumSource
  void without_one_snapshot_the_decision_would_be_mixed(Kind kind) throws Exception {
    Lending withoutSnapshot =
        connection ->
            (Connection)
                Proxy.newProxyInstance(
                    BackOfficeTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, values) ->
                        method.getName().equals("setTransactionIsolation")
                            ? null
                            : method.invoke(connection, values));
    assertThat(decidedMeanwhile(TestDatabase.fresh(kind), withoutSnapshot)).isEqualTo("none");
  }
}
