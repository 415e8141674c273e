package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueriesTest {

  @TempDir Path temp;

  @Test
  void all_mistakes_are_told_with_their_places() {
    String yaml =
        """
        fetch_size: many
        partner: SELECT 1
        associations: " ;"
        exam_passes: [a]
        """;
    assertThatThrownBy(() -> JdbcSources.queries(temp, yaml))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(
            "queries.yaml:1:13: fetch_size \"many\" must be a whole number from 1 to 1000000")
        .hasMessageContaining("queries.yaml:2:1: \"partner\" is unknown in the file.")
        .hasMessageContaining("Did you mean \"partners\"?")
        .hasMessageContaining("queries.yaml:3:15: associations is empty; a query such as SELECT …")
        .hasMessageContaining("queries.yaml:4:14: exam_passes must be a single value")
        .hasMessageContaining("queries.yaml:1:1: the file of queries has no \"subscriptions\"");
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> Queries.read(temp.resolve("queries.yaml")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("queries.yaml");
  }

  @Test
  void a_query_with_something_behind_it_is_refused() {
    assertThatThrownBy(
            () ->
                JdbcSources.queries(
                    temp,
                    """
                    partners: SELECT partner_id FROM p; DROP TABLE p
                    associations: SELECT ';' AS "a;b" FROM a -- ; nothing
                    subscriptions: SELECT /* ; */ 1
                    """))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("queries.yaml:1:11: partners has a \";\" in the middle")
        .hasMessageNotContaining("associations")
        .hasMessageNotContaining("subscriptions");
  }

  @Test
  void semicolons_at_the_end_are_left_out() {
    Queries queries =
        JdbcSources.queries(
            temp,
            """
            partners: |
              SELECT partner_id
              FROM p ;
            associations: SELECT 2;;
            subscriptions: SELECT 3
            """);
    assertThat(queries.all())
        .extracting(Query::sql)
        .containsExactly("SELECT partner_id\nFROM p", "SELECT 2", "SELECT 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:postgresql://host:5432/shop?user=u&password=geheim         | jdbc:postgresql://host:5432/shop
          jdbc:postgresql://host/shop?currentSchema=crm&password=geheim   | jdbc:postgresql://host/shop?currentSchema=crm
          jdbc:h2:mem:shop;USER=sa;PASSWORD=geheim                        | jdbc:h2:mem:shop
          jdbc:sqlserver://host;databaseName=shop;user=u;password=geheim  | jdbc:sqlserver://host;databaseName=shop
          jdbc:oracle:thin:scott/geheim@//host:1521/shop                  | jdbc:oracle:…@//host:1521/shop
          jdbc:mysql://u:geheim@host/shop                                 | jdbc:mysql:…@host/shop
          jdbc:mysql://u:ge@heim@host/shop                                | jdbc:mysql:…@host/shop
          jdbc:mysql://u:ge?heim@host/shop                                | jdbc:mysql:…
          jdbc:postgresql://host/shop?password=ge@heim                    | jdbc:postgresql:…
          """)
  void of_a_url_only_what_is_no_secret_is_shown(String url, String shown) {
    assertThat(JdbcUrl.shown(url)).isEqualTo(shown).doesNotContain("heim");
  }
}
