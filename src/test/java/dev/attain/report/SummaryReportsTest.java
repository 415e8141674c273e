package dev.attain.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.RequirementSummary;
import dev.attain.summary.RequirementSummary.ShortBy;
import dev.attain.summary.Summary;
import dev.attain.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonToken;

/** What is shown of a population. */
class SummaryReportsTest {

  private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+|!DOCTYPE)\\b[^<>]*>");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void a_page_has_no_tag_that_a_name_brought_and_loads_nothing(String language) throws IOException {
    String page = page(MadeUpSummary.hostile(), language);

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&amp;&#39;&lt;/table&gt;\uFFFD")
        .doesNotContain("<script", "http://", "https://", "src=", "@import", "url(", "\u2028")
        .contains("default-src 'none'");
    assertThat(TAG.matcher(page).replaceAll("").replaceAll("(?s)<style>.*?</style>", ""))
        .doesNotContain("<");
    assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("</table>", -1));
  }

  @Test
  void every_link_of_a_page_leads_somewhere() throws IOException {
    String page = page(MadeUpSummary.hostile(), "en");
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int found = 0;
    while (links.find()) {
      found++;
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
    }
    assertThat(found).isGreaterThan(4);
  }

  @Test
  void the_numbers_of_a_chart_stand_beside_its_bars() throws IOException {
    assertThat(page(MadeUpSummary.hostile(), "en"))
        .contains(
            "<th scope=\"row\">Silver</th><td class=\"number\">392,000</td>"
                + "<td class=\"number\">39.2%</td>"
                + "<td class=\"bar\"><span style=\"width:39.20%;background:")
        .contains(
            "<th scope=\"row\">2017-08</th><td class=\"number\">0</td><td class=\"number\">0%</td>"
                + "<td class=\"bar\"></td>")
        .contains("21\u201325 short", "<dd>1,234 <small>&lt;0.1%</small></dd>");
  }

  @Test
  void the_same_summary_gives_the_same_bytes() throws IOException {
    assertThat(page(MadeUpSummary.hostile(), "ja")).isEqualTo(page(MadeUpSummary.hostile(), "ja"));
    assertThat(json(MadeUpSummary.hostile()))
        .isEqualTo(json(MadeUpSummary.hostile()))
        .doesNotContain("\r");
  }

  @Test
  void a_page_speaks_japanese() throws IOException {
    assertThat(page(MadeUpSummary.hostile(), "ja"))
        .contains("<html lang=\"ja\">", "基準日 2017-06-27", "シルバー", "あと 21\u201325", "2017-09 以降")
        .doesNotContain("short", "Tier");
  }

  @Test
  void a_page_of_nobody_says_so() throws IOException {
    assertThat(page(MadeUpSummary.empty(), "en"))
        .contains("No partner was decided.", "No row was set aside.")
        .doesNotContain("<table", "NaN", "null");
  }

  @Test
  void what_nobody_asked_for_is_not_shown() throws IOException {
    assertThat(page(MadeUpSummary.wide(), "en"))
        .contains("Competencies at a glance", "Competency number 18")
        .doesNotContain("Losing", "Tiers that will be lost");
  }

  @Test
  void far_misses_are_grouped_up_to_the_farthest() {
    List<ShortBy> shortBy =
        List.of(new ShortBy(1, 3), new ShortBy(7, 4), new ShortBy(10, 5), new ShortBy(130, 6));
    RequirementSummary one =
        new RequirementSummary("option", "ID-1", "gold", Text.of("text"), 2, shortBy);

    assertThat(new Bars(new SummaryWords("en")).missing(one))
        .extracting(bar -> bar.label() + ": " + bar.count())
        .containsExactly(
            "met: 2",
            "1 short: 3",
            "2 short: 0",
            "3 short: 0",
            "4 short: 0",
            "5 short: 0",
            "6\u201310 short: 9",
            "11\u201320 short: 0",
            "21\u201350 short: 0",
            "51\u2013100 short: 0",
            "101\u2013130 short: 6");
  }

  @Test
  void losses_that_are_not_listed_come_last() {
    LocalDate on = LocalDate.of(2017, 11, 30);
    List<Lapsing> listed =
        List.of(
            new Lapsing("1", null, "gold", "silver", on),
            new Lapsing("2", null, "gold", "silver", on.plusDays(40)));
    CompetencySummary one =
        new CompetencySummary("c", Text.of("C"), List.of(), List.of(), List.of(), 0, listed, 1_002);

    assertThat(new Bars(new SummaryWords("en")).months(one))
        .extracting(bar -> bar.label() + ": " + bar.count())
        .containsExactly("2017-11: 1", "2017-12: 0", "2018-01 or later: 1,001");
  }

  @Test
  void a_part_is_never_rounded_to_nothing_or_to_all() {
    SummaryWords words = new SummaryWords("en");

    assertThat(words.percent(0, 10)).isEqualTo("0%");
    assertThat(words.percent(1, 1_000_000)).isEqualTo("<0.1%");
    assertThat(words.percent(1, 3)).isEqualTo("33.3%");
    assertThat(words.percent(999_999, 1_000_000)).isEqualTo(">99.9%");
    assertThat(words.percent(5, 5)).isEqualTo("100%");
    assertThat(words.percent(0, 0)).isEqualTo("\u2013");
  }

  @Test
  void json_has_the_fields_of_the_summary_and_every_language() throws IOException {
    String json = json(MadeUpSummary.hostile());
    int depth = 0;
    try (var parser =
        JsonReport.JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    }
    assertThat(depth).isZero();
    assertThat(json.lines().toList())
        .contains(
            "  \"asOf\" : \"2017-06-27\",",
            "  \"partners\" : 1000000,",
            "      \"en\" : \"Small Cloud\",",
            "      \"ja\" : \"小規模クラウド Small Cloud\"",
            "  \"lapsingWithin\" : \"2017-09-25\"");
    assertThat(json(MadeUpSummary.empty())).doesNotContain("lapsingWithin").endsWith("}\n");
  }

  @Test
  void text_is_short_and_stays_on_its_lines() throws IOException {
    assertThat(text(MadeUpSummary.hostile(), "en").lines())
        .containsExactly(
            "As of 2017-06-27: partners: 1,000,000, facts: 22,000,000",
            "Small Cloud",
            "  none 412,000 (41.2%), Silver 392,000 (39.2%), Gold 196,000 (19.6%)",
            "  One short of the next tier: 12,345",
            "  Losing a tier by 2017-09-25, if no fact changes: 5",
            "<script>alert(1)</script>",
            "  none 1 (<0.1%), Silver 666,666 (66.7%), Gold 333,333 (33.3%)",
            "  One short of the next tier: 12,345",
            "  Losing a tier by 2017-09-25, if no fact changes: 5",
            "Rows set aside: 1,234 (<0.1%) of 22,001,234",
            "Incomplete partners, decided without rows that were set aside: 411 (<0.1%)");
    assertThat(text(MadeUpSummary.hostile(), "ja"))
        .contains("なし 412,000 (41.2%)、シルバー 392,000 (39.2%)、ゴールド 196,000 (19.6%)");
    assertThat(text(MadeUpSummary.empty(), "en"))
        .isEqualTo(
            "As of 2017-06-27: partners: 0, facts: 0\nNo partner was decided.\n"
                + "Rows set aside: 0 of 0\n");
  }

  private static String page(Summary summary, String language) throws IOException {
    Writer out = new StringWriter();
    SummaryHtml.write(summary, language, out);
    return out.toString();
  }

  private static String json(Summary summary) throws IOException {
    Writer out = new StringWriter();
    SummaryJson.write(summary, out);
    return out.toString();
  }

  private static String text(Summary summary, String language) throws IOException {
    Writer out = new StringWriter();
    SummaryText.write(summary, language, out);
    return out.toString();
  }
}
