package dev.attain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.decision.Decision;
import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import dev.attain.text.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTableTest {

  private static final DecisionTable TABLE = DecisionTable.named("decided");
  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  private static Decision decision(String partner, LocalDate asOf, String attained) {
    Text name = Text.of(attained);
    return new Decision(
        partner, null, asOf, partner.equals("1"), "c", name, attained, name, List.of(), "sha256:a");
  }

  private static TestDatabase withTable(Kind kind) {
    return TestDatabase.fresh(kind).run(TABLE.ddl());
  }

  private static List<String> rows(TestDatabase of) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = of.connect();
        ResultSet result =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT partner_id || ' ' || competency || ' ' || as_of || ' ' || attained || '"
                        + " ' || complete || ' ' || rule_set FROM decided ORDER BY 1")) {
      while (result.next()) {
        rows.add(result.getString(1).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource
  void a_row_stands_for_each_partner_competency_and_day(Kind kind) throws Exception {
    TestDatabase database = withTable(kind);
    try (Connection connection = database.connect()) {
      TABLE.write(connection, List.of(decision("1", DAY, "low"), decision("2", DAY, "low")));
      TABLE.write(
          connection,
          List.of(
              decision("1", DAY, "mid"),
              decision("1", DAY, "high"),
              decision("1", DAY.plusDays(1), "low")));
      TABLE.write(connection, List.of());
      assertThat(connection.getAutoCommit()).isTrue();
    }
    assertThat(rows(database))
        .containsExactly(
            "1 c 2017-06-27 high true sha256:a",
            "1 c 2017-06-28 low true sha256:a",
            "2 c 2017-06-27 low false sha256:a");
  }

  @ParameterizedTest
  @EnumSource
  void in_a_transaction_of_the_caller_it_is_committed_or_not_with_it(Kind kind) throws Exception {
    TestDatabase database = withTable(kind);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      TABLE.write(connection, List.of(decision("1", DAY, "low")));
      connection.rollback();
      assertThat(rows(database)).isEmpty();
      TABLE.write(connection, List.of(decision("1", DAY, "low")));
      assertThat(rows(database)).isEmpty();
      connection.commit();
    }
    assertThat(rows(database)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void of_many_all_are_written_or_none(Kind kind) throws Exception {
    TestDatabase database = withTable(kind);
    List<Decision> many =
        new ArrayList<>(
            IntStream.range(0, 2500).mapToObj(i -> decision("p" + i, DAY, "low")).toList());
    try (Connection connection = database.connect()) {
      many.add(decision("x".repeat(256), DAY, "low"));
      assertThatThrownBy(() -> TABLE.write(connection, many)).isInstanceOf(SQLException.class);
      assertThat(rows(database)).isEmpty();
      assertThat(connection.getAutoCommit()).isTrue();

      TABLE.write(connection, many.subList(0, 2500));
      assertThat(rows(database)).hasSize(2500);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;DROP TABLE b", "a.b.c", "\"a\"", "1a", "a--"})
  void what_is_no_plain_name_is_refused(String name) {
    assertThatThrownBy(() -> DecisionTable.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no name of a table");
  }

  @Test
  void a_schema_may_stand_before_the_name() {
    assertThat(DecisionTable.named("crm.decision").ddl())
        .startsWith("CREATE TABLE crm.decision (")
        .doesNotContain("TEXT");
  }
}
