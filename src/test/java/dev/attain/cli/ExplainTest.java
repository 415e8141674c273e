package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {

  private static final String PARTNERS = "test-data/partners";
  private static final String DAY = "2017-06-27";

  @TempDir Path temp;

  private static Attained explain(String partner, String... more) {
    return explainOf(PARTNERS, partner, more);
  }

  private static Attained explainOf(String facts, String partner, String... more) {
    String[] args = new String[6 + more.length];
    System.arraycopy(
        new String[] {"explain", facts, "--as-of", DAY, "--partner", partner}, 0, args, 0, 6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Attained.by(args);
  }

  /** What follows a customer's line, down to the next customer. */
  private static String about(String customer, String text) {
    int from = text.indexOf("\n          " + customer);
    assertThat(from).as(text).isPositive();
    String rest = text.substring(from + 1);
    int to = rest.indexOf("\n          ", rest.indexOf('\n'));
    while (to > 0 && rest.charAt(to + 11) == ' ') {
      to = rest.indexOf("\n          ", to + 1);
    }
    return to < 0 ? rest : rest.substring(0, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2300f731 | - associated as Advisor, which does not count  (associations.csv:90)
          412aec65 | - associated as Partner Admin Link, which does not count  (associations.csv:99)
          412aec65 | also: associated as FastTrack Partner, which does not count  (associations.csv:100)
          c4d8578b | - association as Delegated Administrator ended on 2017-06-27  (associations.csv:91)
          5c91b2e7 | - association as Digital Partner of Record begins only on 2017-07-03  (associations.csv:92)
          9e5e7d50 | - associated for Azure, which does not count  (associations.csv:97)
          68e4b39e | to Azure, which does not count  (subscriptions.csv:100)
          0daf79c3 | to Office 365 has 0 paid seats  (subscriptions.csv:96)
          62eaf84d | - had Office 365 from 2014-03-03 to 2016-03-03  (subscriptions.csv:97)
          276d8031 | to Office 365 ended on 2017-05-31  (subscriptions.csv:99)
          4fa2db3b | - had Office 365 since 2016-06-27  (subscriptions.csv:102)
          """)
  void each_customer_that_does_not_count_has_the_reason_that_its_story_tells(
      String customer, String reason) {
    Attained run = explain("4478316");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(about(customer, run.out())).contains(reason);
  }

  @Test
  void a_reason_names_the_condition_in_words_and_as_the_rule_says_it() {
    assertThat(about("4fa2db3b", explain("4478316").out()))
        .contains(
            "needed: there is no subscription of the customer, to Office 365, with at least 1 paid"
                + " seat, that started on or before the day 12 months before the as-of date"
                + " (2016-06-27)\n")
        .contains(
            "rule: SMCS-O365-DEF-1,"
                + " small-and-midmarket-cloud-solutions/o365-services/definitions.drl:15:"
                + " startedOn <= $start");
  }

  @Test
  void what_counts_is_told_with_the_rows_that_made_it_count() {
    assertThat(explain("4391064").out())
        .contains(
            """
                  Gold, not met: at least 2 individuals who each passed exam 70-347
                    1 of 2, 1 short  [SMCS-O365-GOLD-2, small-and-midmarket-cloud-solutions/o365-services/gold.drl:15]
                    Counted: 1
                      Terry Adams (990538204)
                        individual with the partner, since 2011-01-10  (individuals.csv:8)
                        passed exam 70-347 on 2016-05-24  (exam_passes.csv:9)
                    Not counted: 2, the nearest first
            """)
        .contains("- passed exam 70-346 on 2017-01-19, which does not count  (exam_passes.csv:10)")
        .contains("- left on 2017-05-31  (individuals.csv:10)")
        .contains("Counted and not counted: the same as for SMCS-O365-SILVER-1 above.");
  }

  @Test
  void a_customer_that_fails_twice_shows_both_and_one_without_any_subscription_says_so()
      throws IOException {
    write("partners.csv", "partner_id\n7\n");
    write(
        "associations.csv",
        """
        partner_id,customer_id,product,association_type,associated_on,ended_on
        7,twice,O365,Advisor,2016-01-01,2017-06-01
        7,none,O365,DAP,2017-01-01,
        """);
    write(
        "subscriptions.csv",
        """
        partner_id,subscription_id,customer_id,product,paid_seats,started_on
        7,s1,twice,O365,5,2017-01-01
        """);
    String out = explainOf(temp.toString(), "7").out();
    assertThat(about("twice", out))
        .contains("- associated as Advisor, which does not count  (associations.csv:2)")
        .contains("- association as Advisor ended on 2017-06-01  (associations.csv:2)");
    assertThat(about("none", out))
        .contains("- there is no subscription of the customer, to Office 365");
    assertThat(out.indexOf("none\n")).isLessThan(out.indexOf("twice\n"));
  }

  @Test
  void a_condition_that_an_analyst_adds_is_in_the_explanation_without_any_java()
      throws IOException {
    RulesFolder rules =
        RulesFolder.in(temp.resolve("rules"))
            .edit(
                RulesFolder.DEFINITIONS,
                "    not Subscription(",
                "    exists Subscription( customerId == $customer, product == \"Power BI\","
                    + " paidSeats >= 3 )\n    not Subscription(");
    Attained run = explain("4183027", "--rules", rules.path().toString());
    assertThat(run.out())
        .contains(
            "- there is no subscription of the customer, to Power BI, with at least 3 paid seats")
        .contains(
            "definitions.drl:15: Subscription( customerId == $customer, product == \"Power BI\"");
  }

  @Test
  void a_reason_is_true_of_the_facts_as_they_are() throws IOException {
    write("partners.csv", "partner_id\n7\n");
    StringBuilder associations =
        new StringBuilder("partner_id,customer_id,product,association_type,associated_on\n");
    for (String customer : new String[] {"azure-old", "trial-old", "two-trials"}) {
      associations.append("7,").append(customer).append(",O365,DAP,2017-01-10\n");
    }
    write("associations.csv", associations.toString());
    write(
        "subscriptions.csv",
        """
        partner_id,subscription_id,customer_id,product,paid_seats,started_on
        7,s1,azure-old,Azure,5,2014-01-10
        7,s2,trial-old,O365,0,2015-01-10
        7,s3,two-trials,O365,0,2015-01-10
        7,s4,two-trials,O365,0,2017-05-10
        """);
    String out = explainOf(temp.toString(), "7").out();
    assertThat(out).doesNotContain("had Azure").doesNotContain("had Office 365");
    assertThat(about("azure-old", out)).contains("- there is no subscription of the customer");
    assertThat(about("two-trials", out))
        .contains("- subscription s4 to Office 365 has 0 paid seats  (subscriptions.csv:5)");
  }

  @Test
  void a_count_that_is_short_says_how_many() throws IOException {
    RulesFolder rules =
        RulesFolder.in(temp.resolve("rules"))
            .edit(
                RulesFolder.DEFINITIONS,
                "    not Subscription(",
                "    accumulate( Subscription( customerId == $customer, $p : paidSeats ); $n : sum( $p );"
                    + " $n >= 1000 )\n    not Subscription(");
    assertThat(explain("4183027", "--rules", rules.path().toString()).out())
        .containsPattern("- found \\d+, needed 1,000, of this kind: ")
        .contains("$n >= 1000")
        .doesNotContain("there is no subscription of the customer\n");
  }

  @Test
  void it_speaks_japanese() {
    String out = explain("4478316", "--lang", "ja").out();
    assertThat(out)
        .contains("対象外のアドバイザーとして関連付けられています  (associations.csv:90)")
        .contains("2014-03-03 から 2016-03-03 まで Office 365 を利用していました")
        .contains("必要な条件: ")
        .doesNotContain("needed:");
  }

  @Test
  void as_json_it_is_the_result_that_the_library_gives() {
    assertThat(explain("4391064", "--format", "json").out())
        .contains("\"partnerId\" : \"4391064\"")
        .contains("\"missing\" : 1,")
        .contains("\"kind\" : \"value\"")
        .contains("\"text\" : \"left on 2017-05-31\"")
        .contains("\"drl\" : \"withPartnerOn( $asOf )\"")
        .contains("\"at\" : \"individuals.csv:10\"");
  }

  @Test
  void as_a_page_it_needs_nothing_else_and_names_cannot_break_it() throws IOException {
    write("p.json", "[{\"partnerId\":\"7\",\"name\":\"<script>alert(1)</script>&\"}]");
    String page = explainOf(temp.resolve("p.json").toString(), "7", "--format", "html").out();
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
        .doesNotContain("<script>alert")
        .doesNotContain("http");
  }

  @Test
  void counts_are_a_cheaper_level_and_none_is_the_decision_alone() {
    String counts = explain("4478316", "--level", "counts").out();
    assertThat(counts).contains("Not counted: 10").doesNotContain("needed:");
    assertThat(explain("4478316", "--level", "none").out())
        .contains("0 of 4, 4 short")
        .doesNotContain("ounted:");
  }

  @Test
  void a_partner_that_is_not_there_is_a_wrong_use() {
    Attained run = explain("999");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--partner 999: not in test-data/partners.");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(temp.resolve(file), text);
  }
}
