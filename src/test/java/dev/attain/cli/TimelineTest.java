package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.OddDays;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

  private static final String PARTNERS = "test-data/partners";
  private static final String DAY = "2017-06-27";

  @TempDir Path temp;

  private static Attained timeline(String... more) {
    return Attained.by(
        java.util.stream.Stream.concat(
                List.of("timeline", PARTNERS, "--as-of", DAY).stream(), List.of(more).stream())
            .toArray(String[]::new));
  }

  @Test
  void the_text_report_has_a_line_for_each_interval_and_says_what_ends_it() {
    Attained run = timeline("--until", "2018-06-27", "--partner", "4327890");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Rules ./rules (sha256:")
        .contains(", from 2017-06-27 until 2018-06-27, if no fact changes\n")
        .contains(
            """

            4327890  株式会社ノースウィンド クラウド
              Small and Midmarket Cloud Solutions
                2017-06-27 – 2017-07-11  Gold
                2017-07-12 – 2018-05-28  Silver
                2018-05-29 – 2018-06-27  none
                On 2017-07-12  Gold → Silver
                  SMCS-O365-GOLD-1: 24 of 25, the day before 25: at least 25 net new Office 365 customers in the last 12 months
                    d8bc3775-f005-4f3b-9fba-e7890e39e92d no longer counts (a net new Office 365 customer)
                      - rolls out of the window: had Office 365 since 2016-07-12  (subscriptions.csv:16)
                        now one that started on or before the day 12 months before the as-of date (2016-07-12)  [SMCS-O365-DEF-1, small-and-midmarket-cloud-solutions/o365-services/definitions.drl:15: startedOn <= $start]
                On 2018-05-29  Silver → none
            """);
  }

  @Test
  void and_it_speaks_japanese() {
    assertThat(timeline("--until", "2018-06-27", "--partner", "4327890", "--lang", "ja").out())
        .contains("、2017-06-27 から 2018-06-27 まで、情報が変わらない場合")
        .contains("    2018-05-29 – 2018-06-27  なし\n")
        .contains("SMCS-O365-GOLD-1: 24 / 25 (前日は 25): 過去 12 か月間に")
        .contains("- 対象期間から外れます: 2016-07-12 から Office 365 を利用しています  (subscriptions.csv:16)");
  }

  @Test
  void without_an_end_it_is_12_months_and_said_so() {
    Attained run = timeline("--partner", "4689410");
    assertThat(run.err())
        .isEqualTo("attain: no --until was given; decided for 12 months, until 2018-06-27.\n");
    assertThat(run.out()).contains("    2017-06-27 – 2018-06-27  none\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void lapsing_tells_who_loses_a_tier_the_soonest_first_and_nobody_else() {
    Attained run = timeline("--lapsing", "90d");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> line.startsWith("2017-")))
        .containsExactly(
            "2017-06-28  4502943  アルパイン スキー ハウス株式会社",
            "2017-07-12  4327890  株式会社ノースウィンド クラウド",
            "2017-08-09  4183027  Contoso Cloud Services",
            "2017-08-09  4566182  Lucerne Managed Services",
            "2017-08-13  4415728  Tailspin Toys Online, Ltd.",
            "2017-09-14  4613705  Litware, Inc. (\"Litware クラウド\")");
    assertThat(run.out())
        .contains("  Small and Midmarket Cloud Solutions: Gold → Silver\n")
        .contains("    SMCS-O365-SILVER-1: 3 of 4, the day before 4: at least 4 net new")
        .contains("        - rolls out of the window: had Office 365 since 2016-08-09")
        .endsWith("\n6 of 10 partners lose a tier by 2017-09-25.\n");
    assertThat(timeline("--lapsing", "3M").out()).contains("lose a tier by 2017-09-27.");
    assertThat(timeline("--lapsing", "1d", "--partner", "4502943").out())
        .endsWith("\n1 of 1 partner loses a tier by 2017-06-28.\n");
  }

  @Test
  void a_table_has_a_row_for_each_interval_or_for_each_loss() {
    String id = "4415728,\"Tailspin Toys Online, Ltd.\",true,small-and-midmarket-cloud-solutions,";
    assertThat(timeline("--until", "2017-09-30", "--partner", "4415728", "--format", "csv").out())
        .startsWith(
            "partner_id,partner_name,complete,competency,attained,from,to,next,requirements,causes,"
                + "rule_set\n")
        .contains(
            "\n"
                + id
                + "silver,2017-06-27,2017-07-02,gold,SMCS-O365-GOLD-1 25/25,"
                + "961f144a-6f17-47bb-a8fb-aa208a8727b9: begins: had Office 365 since 2017-07-03,"
                + "sha256:")
        .contains("\n" + id + "gold,2017-07-03,2017-08-12,silver,SMCS-O365-GOLD-1 24/25,")
        .containsPattern("\n" + id + "silver,2017-08-13,2017-09-30,,,,sha256:[0-9a-f]{64}\n$");
    assertThat(timeline("--lapsing", "60d", "--partner", "4415728", "--format", "csv").out())
        .isEqualTo(
            "partner_id,partner_name,complete,competency,lost_on,from,to,requirements,causes\n"
                + id
                + "2017-08-13,gold,silver,SMCS-O365-GOLD-1 24/25,"
                + "b0f1b05a-708f-4c8a-8df6-96f8dcd81a43: rolls out of the window: had Office 365"
                + " since 2016-08-13\n");
  }

  @Test
  void as_json_it_is_one_array_with_all_that_is_known() {
    assertThat(timeline("--until", "2017-07-31", "--partner", "4327890", "--format", "json").out())
        .startsWith("[{\"partnerId\":\"4327890\",\"partnerName\":\"株式会社ノースウィンド クラウド\"")
        .contains("\"tiers\":[{\"tier\":\"silver\",\"name\":\"Silver\"},{\"tier\":\"gold\"")
        .contains(
            "\"intervals\":[{\"from\":\"2017-06-27\",\"to\":\"2017-07-11\",\"attained\":\"gold\"")
        .contains("\"on\":\"2017-07-12\",\"from\":\"gold\",\"fromName\":\"Gold\",\"to\":\"silver\"")
        .contains("\"before\":{\"needed\":25,\"found\":25,\"met\":true}")
        .contains("\"kind\":\"leaves-window\"")
        .contains("\"at\":\"subscriptions.csv:16\"")
        .endsWith("}\n]\n");
    assertThat(timeline("--lapsing", "1d", "--format", "json").out())
        .startsWith("[{\"partnerId\":\"4502943\"")
        .contains("\"change\":{\"on\":\"2017-06-28\"");
    assertThat(timeline("--lapsing", "1d", "--partner", "4183027", "--format", "json").out())
        .isEqualTo("[]\n");
  }

  @Test
  void the_page_has_a_picture_for_each_partner_that_also_tells_what_it_shows() {
    String page =
        timeline("--until", "2018-06-27", "--partner", "4327890", "--format", "html").out();
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains(
            "<title>4327890 株式会社ノースウィンド クラウド, Small and Midmarket Cloud Solutions: the tier"
                + " from 2017-06-27 until 2018-06-27</title>")
        .contains("<g><title>2017-06-27 – 2017-07-11  Gold</title><rect x=\"0.0\"")
        .contains("<g><title>2017-07-12 – 2018-05-28  Silver</title>")
        .contains(">2017-07</text>")
        .contains("rolls out of the window: had Office 365 since 2016-07-12")
        .doesNotContain("http:")
        .doesNotContain("https:");
    assertThat(timeline("--lapsing", "90d", "--format", "html", "--lang", "ja").out())
        .contains("<html lang=\"ja\">")
        .contains("<h1>失われるレベル</h1>")
        .containsSubsequence("<h2>4502943", "<h2>4327890", "<h2>4183027")
        .doesNotContain("<h2>4206551");
  }

  @Test
  void whoever_named_the_partner_runs_nothing_and_forges_nothing() throws IOException {
    Path source = temp.resolve("facts.jsonl");
    Files.writeString(
        source, "{\"partnerId\":\"1\",\"name\":\"=HYPERLINK(\\\"x\\\")<script>\\u001b[2J\\nB\"}\n");
    String[] command = {
      "timeline", source.toString(), "--as-of", DAY, "--until", "2017-07-01", "--format", ""
    };
    command[7] = "csv";
    assertThat(Attained.by(command).out()).contains("\n1,\"'=HYPERLINK(\"\"x\"\")");
    command[7] = "html";
    assertThat(Attained.by(command).out()).contains("&lt;script&gt;").doesNotContain("<script");
    command[7] = "text";
    assertThat(Attained.by(command).out()).contains("<script>\uFFFD[2J\uFFFDB\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --until 2017-06-26                | --until 2017-06-26 lies before the as-of date, 2017-06-27.
          --until 2017-06-31                | "2017-06-31" is no date.
          --lapsing 90                      | "90" is no span of time. Write a number of days or months from 1 to 9999, such as 90d or 3m.
          --lapsing 0d                      | "0d" is no span of time.
          --lapsing 3y                      | "3y" is no span of time.
          --lapsing -5d                     | "-5d" is no span of time.
          --lapsing 90d --until 2017-07-01  | --until 2017-07-01 lies before 2017-09-25, the end of --lapsing 90d.
          --format txt                      | Did you mean "text"?
          --partner 999                     | --partner 999: not in test-data/partners.
          """)
  void what_is_not_understood_is_told(String options, String message) {
    Attained run = timeline(options.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void days_end_with_the_year_9999() {
    Attained run = Attained.by("timeline", PARTNERS, "--as-of", "9999-06-01");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("the last day, +10000-06-01, lies behind the year 9999.");
  }

  @Test
  void the_picture_may_go_on_behind_the_last_day_of_losses() {
    String page = timeline("--lapsing", "20d", "--until", "2018-06-27", "--format", "html").out();
    assertThat(page)
        .contains("until 2018-06-27, if no fact changes")
        .contains("2 of 10 partners lose a tier by 2017-07-17.")
        .contains("<title>2018-05-29 – 2018-06-27  none</title>");
  }

  @Test
  void rows_that_are_set_aside_are_told_and_the_run_goes_on() {
    Attained run =
        Attained.by("timeline", "test-data/rejected-rows", "--as-of", DAY, "--until", "2017-12-31");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("8 rows were set aside");
    assertThat(run.out()).contains("Incomplete: facts of this partner could not be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv", "html"})
  void the_same_facts_give_the_same_however_they_are_read(String format) {
    String[] command = {
      "timeline", "", "--as-of", DAY, "--until", "2018-06-27", "--format", format
    };
    List<String> outs =
        List.of(PARTNERS, "test-data/partners.json", "test-data/partners.jsonl").stream()
            .map(
                source -> {
                  command[1] = source;
                  return Attained.by(command)
                      .out()
                      .replaceAll("\"at\":\"[^\"]*:\\d+\"|\\([a-z_]+\\.[a-z]+:\\d+\\)", "");
                })
            .toList();
    assertThat(outs.get(1)).isEqualTo(outs.get(0));
    assertThat(outs.get(2)).isEqualTo(outs.get(0));
  }

  @Test
  void where_every_day_must_be_decided_the_condition_is_named() {
    RulesFolder rules = RulesFolder.in(temp.resolve("odd"));
    OddDays.addTo(rules.path());
    Attained run =
        timeline(
            "--until",
            "2017-07-31",
            "--competency",
            OddDays.COMPETENCY,
            "--partner",
            "4183027",
            "--rules",
            rules.path().toString());
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            """
            attain: odd-days/as-many-days-as-there-are/rules.drl:6: OD-ASMANYDAYSASTHEREARE-DEF-1: associatedOn <= $asOf.minusDays( $n )  The days on which this changes cannot be derived from the rule; it was decided for every day.
            attain: odd-days/today-or-a-month-ago/rules.drl:5: OD-TODAYORAMONTHAGO-DEF-1: inForceOn( $d )  The days on which this changes cannot be derived from the rule; it was decided for every day.
            """);
  }
}
