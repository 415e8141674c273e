package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.facts.PartnerFacts;
import dev.attain.input.Sources.Read;
import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSourceTest {

  private static final Path SAMPLE =
      Path.of(System.getProperty("attain.basedir", ""), "test-data/partners");

  private static final String ONE_PARTNER = "partners: SELECT '1111111' AS partner_id\n";
  private static final String NO_SUBSCRIPTIONS =
      """
      subscriptions: SELECT 'p' AS partner_id, 's' AS subscription_id, 'c' AS customer_id, 'O365' AS
        product, 1 AS paid_seats, DATE '2017-01-15' AS started_on WHERE 1 = 0
      """;

  @TempDir Path temp;

  private Queries queries(String associations) {
    return JdbcSources.queries(temp, ONE_PARTNER + associations + "\n" + NO_SUBSCRIPTIONS);
  }

  private static String association(String customer, String day) {
    return "associations: SELECT '1111111' AS \"Partner_Id\", "
        + customer
        + " AS customer_id, 'O365' AS product, 'DPOR' AS association_type, "
        + day
        + " AS associated_on";
  }

  private Read read(Kind kind, String associations) {
    return JdbcSources.read(TestDatabase.fresh(kind), queries(associations));
  }

  private String dayOf(Kind kind, String day) {
    Read read = read(kind, association("'c'", day));
    assertThat(read.rejects()).isEmpty();
    return read.partner("1111111").associations().get(0).associatedOn().toString();
  }

  private String customerOf(Kind kind, String customer) {
    return read(kind, association(customer, "'2017-01-15'"))
        .partner("1111111")
        .associations()
        .get(0)
        .customerId();
  }

  @ParameterizedTest
  @EnumSource
  void no_time_zone_moves_a_day(Kind kind) {
    java.util.TimeZone before = java.util.TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(zone));
        assertThat(dayOf(kind, "DATE '2017-01-15'")).as(zone).isEqualTo("2017-01-15");
        assertThat(dayOf(kind, "DATE '1582-10-05'")).as(zone).isEqualTo("1582-10-05");
        assertThat(dayOf(kind, "TIMESTAMP '2017-01-15 00:00:00'")).isEqualTo("2017-01-15");
        assertThat(dayOf(kind, "TIMESTAMP '2017-01-15 23:59:59'")).isEqualTo("2017-01-15");
        assertThat(dayOf(kind, "TIMESTAMP WITH TIME ZONE '2017-01-15 00:30:00+09:00'"))
            .as(zone)
            .isEqualTo("2017-01-14");
        assertThat(dayOf(kind, "TIMESTAMP WITH TIME ZONE '2017-01-15 23:30:00-01:00'"))
            .as(zone)
            .isEqualTo("2017-01-16");
        assertThat(dayOf(kind, "'2017-01-15T23:30:00-01:00'")).as(zone).isEqualTo("2017-01-16");
      }
    } finally {
      java.util.TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void columns_may_have_any_type_that_says_the_same(Kind kind) {
    String id = "557d2ac1-fe89-4277-ac33-8b26f87650b3";
    assertThat(customerOf(kind, "CAST('" + id + "' AS uuid)")).isEqualTo(id);
    assertThat(customerOf(kind, "CAST('c-1' AS CHAR(9))")).isEqualTo("c-1");
    assertThat(customerOf(kind, "42")).isEqualTo("42");
    assertThat(customerOf(kind, "CAST(42 AS BIGINT)")).isEqualTo("42");
    assertThat(customerOf(kind, "CAST(42 AS NUMERIC(9, 2))")).isEqualTo("42");
    assertThat(customerOf(kind, "CAST(100 AS NUMERIC(9))")).isEqualTo("100");
    assertThat(customerOf(kind, "CAST(42 AS DOUBLE PRECISION)")).isEqualTo("42");
  }

  @Test
  void infinity_is_no_date() {
    for (String type : List.of("DATE", "TIMESTAMP", "TIMESTAMPTZ")) {
      assertThat(read(Kind.POSTGRESQL, association("'c'", type + " 'infinity'")).messages())
          .containsExactly(
              "query associations:1: associated_on \"infinity\" is no date; write it as"
                  + " yyyy-MM-dd");
    }
    assertThat(read(Kind.POSTGRESQL, association("NUMERIC 'NaN'", "'2017-01-15'")).rejects())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void columns_of_no_readable_kind_are_refused(Kind kind) {
    String bytes = kind == Kind.H2 ? "X'00'" : "'\\x00'::bytea";
    assertThatThrownBy(() -> read(kind, association(bytes, "'2017-01-15'")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(
            "queries.yaml:2:15: query associations: column \"customer_id\" has values of a kind"
                + " that is not read here, ");
  }

  @ParameterizedTest
  @EnumSource
  void everything_that_is_wrong_with_queries_is_told_before_a_row_is_read(Kind kind) {
    Queries queries =
        JdbcSources.queries(
            temp,
            """
            partners: SELECT x FROM nowhere
            associations: SELECT '1' AS partner_id, 'c' AS customer_id, 'p' AS product, DATE
              '2017-01-15' AS associated
            subscriptions: SELEC 1
            individuals: SELECT 'p' AS partner_id, 'i' AS individual_id, 'p' AS PARTNER_ID
            """);
    Database database = JdbcSources.database(TestDatabase.fresh(kind));
    UnreadableSourceException told =
        catchThrowableOfType(
            UnreadableSourceException.class,
            () -> FactSource.open(database, queries, Sources.VOCABULARY));
    List<String> lines = told.getMessage().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith("queries.yaml:1:11: query partners: the database refuses it: ")
        .containsIgnoringCase("nowhere");
    assertThat(lines.get(1))
        .startsWith(
            "queries.yaml:2:15: query associations: column \"association_type\" is missing.")
        .contains("Column \"associated_on\" is missing. There is \"associated\"; did you mean");
    assertThat(lines.get(2))
        .startsWith("queries.yaml:4:16: query subscriptions: the database refuses it: ")
        .contains("SELEC");
    assertThat(lines.get(3))
        .isEqualTo("queries.yaml:5:14: query individuals: column \"partner_id\" is given twice");
  }

  @ParameterizedTest
  @EnumSource
  void queries_that_change_something_change_nothing(Kind kind) {
    TestDatabase database =
        TestDatabase.fresh(kind)
            .run(
                "CREATE TABLE partner (partner_id VARCHAR(9))",
                "INSERT INTO partner VALUES ('1111111')");
    String change =
        kind == Kind.H2
            ? "SELECT partner_id FROM OLD TABLE (DELETE FROM partner)"
            : "WITH gone AS (DELETE FROM partner RETURNING *) SELECT partner_id FROM gone";
    String others = association("'c'", "'2017-01-15'") + "\n" + NO_SUBSCRIPTIONS;
    Queries changing = JdbcSources.queries(temp, "partners: " + change + "\n" + others);
    try {
      JdbcSources.read(database, changing);
    } catch (UnreadableSourceException e) {
      assertThat(e).hasMessageContaining("query partners: the database refuses it: ");
    }
    Queries asking =
        JdbcSources.queries(temp, "partners: SELECT partner_id FROM partner\n" + others);
    assertThat(JdbcSources.read(database, asking).partners()).hasSize(1);
  }

  @Test
  void rows_come_one_by_one_and_an_error_behind_them_tells_the_last() {
    String many =
        "associations: SELECT '1111111' AS partner_id, 'c' || 1 / (500 - i) AS customer_id, 'O365'"
            + " AS product, 'DPOR' AS association_type, '2017-01-15' AS associated_on FROM"
            + " generate_series(1, 1000) t(i)\nfetch_size: 10";
    assertThatThrownBy(() -> read(Kind.POSTGRESQL, many))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("query associations: cannot be read to its end; row 490 was the last")
        .hasMessageContaining("division by zero");
  }

  @ParameterizedTest
  @EnumSource
  void of_one_partner_only_its_rows_are_read_and_are_the_same(Kind kind) throws Exception {
    TestDatabase database = TestDatabase.fresh(kind).loadTexts(SAMPLE);
    Queries queries = JdbcSources.queries(temp, JdbcSources.ALL.replace("\n", " -- all\n"));
    for (PartnerFacts facts : Sources.read(SAMPLE).partners()) {
      String id = facts.partner().partnerId();
      assertThat(JdbcSources.read(database, queries.ofPartners(List.of(id))).partners())
          .containsExactly(facts);
    }
    Queries two = queries.ofPartners(List.of("4206551", "4183027", "none"));
    assertThat(JdbcSources.read(database, two).partners())
        .extracting(facts -> facts.partner().partnerId())
        .containsExactly("4183027", "4206551");
    for (String odd : List.of("none", "", "x' OR '1'='1", "4183027' --")) {
      assertThat(JdbcSources.read(database, queries.ofPartners(List.of(odd))).partners()).isEmpty();
    }
    assertThat(JdbcSources.read(database, queries.ofPartners(List.of())).partners()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_partner_is_found_whatever_type_its_id_has(Kind kind) {
    String id = "557d2ac1-fe89-4277-ac33-8b26f87650b3";
    for (String typed :
        List.of(
            "CAST('42' AS CHAR(9))",
            "CAST(42 AS SMALLINT)",
            "42",
            "CAST(42 AS BIGINT)",
            "CAST(42 AS NUMERIC(9))",
            "CAST('" + id + "' AS uuid)")) {
      Queries queries =
          JdbcSources.queries(
                  temp,
                  ("partners: SELECT " + typed + " AS partner_id\n")
                      + association("'c'", "'2017-01-15'").replace("'1111111'", typed)
                      + "\n"
                      + NO_SUBSCRIPTIONS.replace("'p'", typed))
              .ofPartners(List.of("42", id, "none", "042"));
      Read read = JdbcSources.read(TestDatabase.fresh(kind), queries);
      assertThat(read.partners()).as(typed).hasSize(1);
      assertThat(read.partners().get(0).associations()).as(typed).hasSize(1);
    }
  }

  @Test
  void a_database_that_is_not_there_is_told_without_its_password() {
    for (String url :
        List.of(
            "jdbc:postgresql://localhost:1/shop?user=u&password=geheim&connectTimeout=2",
            "jdbc:postgresql://gustav:geheim@localhost:1/shop?connectTimeout=2",
            "jdbc:h2:mem:shop;IFEXISTS=TRUE;USER=sa;PASSWORD=geheim",
            "jdbc:h2:mem:shop;NONSENSE=TRUE;PASSWORD=geheim",
            "jdbc:h2:;PASSWORD=geheim;X")) {
      Database database = Database.at(url, new Properties());
      assertThatThrownBy(
              () -> FactSource.open(database, queries(association("1", "1")), Sources.VOCABULARY))
          .isInstanceOf(UnreadableSourceException.class)
          .hasNoCause()
          .hasMessageStartingWith(JdbcUrl.shown(url) + ": no connection to the database: ")
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("geheim", "gustav", "\n"));
    }
  }

  @Test
  void a_url_that_no_driver_takes_is_told_with_what_to_do() {
    assertThatThrownBy(
            () -> Database.at("jdbc:oracel:thin:scott/geheim@host:1521:x", new Properties()))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith("jdbc:oracel:…@host:1521:x: no driver for this URL is on the class")
        .hasMessageContaining("driver.jar dev.attain.cli.Main");
  }

  @ParameterizedTest
  @EnumSource
  void a_connection_is_given_back_as_it_was(Kind kind) throws SQLException {
    try (Connection lent = TestDatabase.fresh(kind).connect()) {
      int isolation = lent.getTransactionIsolation();
      Database database = Database.of("the pool", pool(lent));
      Queries queries = queries(association("'c'", "'2017-01-15'"));
      Read read = JdbcSources.read(FactSource.open(database, queries, Sources.VOCABULARY));
      assertThat(read.partners()).hasSize(1);
      assertThat(lent.getAutoCommit()).isTrue();
      assertThat(lent.isReadOnly()).isFalse();
      assertThat(lent.getTransactionIsolation()).isEqualTo(isolation);
    }
  }

  /** Lends one connection, which stays open. */
  private static DataSource pool(Connection lent) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                JdbcSourceTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, values) ->
                    method.getName().equals("close") ? null : method.invoke(lent, values));
    return (DataSource)
        Proxy.newProxyInstance(
            JdbcSourceTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, values) -> kept);
  }

  @ParameterizedTest
  @EnumSource
  void a_partner_whose_facts_change_while_they_are_read_is_read_as_it_was(Kind kind)
      throws Exception {
    TestDatabase database = TestDatabase.fresh(kind).loadTexts(SAMPLE);
    Queries queries = JdbcSources.queries(temp, JdbcSources.ALL);
    List<PartnerFacts> before = Sources.read(SAMPLE).partners();

    FactSource source =
        FactSource.open(JdbcSources.database(database), queries, Sources.VOCABULARY);
    boolean[] changed = {false};
    List<PartnerFacts> read = new java.util.ArrayList<>();
    source.read(
        read::add,
        rejected -> {},
        notice -> {},
        (partner, fact, query, row) -> {
          if (!changed[0]) { // The first association: no other table was asked for anything yet.
            changed[0] = true;
            database.run(
                "DELETE FROM associations",
                "UPDATE subscriptions SET paid_seats = '0'",
                "DELETE FROM exam_passes",
                "DELETE FROM individuals");
          }
        });

    assertThat(changed[0]).isTrue();
    assertThat(read).isEqualTo(before);
    List<PartnerFacts> after = JdbcSources.read(database, queries).partners();
    assertThat(
            after.stream()
                .flatMap(
                    facts ->
                        Stream.of(facts.associations(), facts.individuals(), facts.examPasses())))
        .allMatch(List::isEmpty);
    assertThat(
            after.stream()
                .flatMap(facts -> facts.subscriptions().stream())
                .map(one -> one.paidSeats())
                .collect(Collectors.toSet()))
        .containsExactly(0);
  }
}
