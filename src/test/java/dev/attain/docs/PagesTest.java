package dev.attain.docs;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSource;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class PagesTest {

  @TempDir private Path temp;

  private static String page(RuleSource rules, String language, Pages.Format format) {
    return new Pages(rules, language, format).of(rules.competencies());
  }

  private static String shipped(String language) {
    return page(RuleSource.read(Story.rulesFolder()), language, Pages.Format.MD);
  }

  private static String page(RulesFolder rules, String language) {
    RuleSource source = RuleSource.read(rules.path());
    assertThat(source.problems()).isEmpty();
    return page(source, language, Pages.Format.MD);
  }

  @ParameterizedTest
  @CsvSource({"en, MD", "ja, MD", "en, HTML", "ja, HTML"})
  void the_pages_of_the_rules_of_this_project_are_these(String language, Pages.Format format)
      throws IOException {
    String golden = "/pages/" + language + "." + format.ending();
    try (var in = PagesTest.class.getResourceAsStream(golden)) {
      assertThat(page(RuleSource.read(Story.rulesFolder()), language, format))
          .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 4 net new Office 365 customers in the last 12 months  | まったく新しい Office 365 の顧客が 4 件以上
          at least 25 net new Office 365 customers in the last 12 months | まったく新しい Office 365 の顧客が 25 件以上
          12 months                                                      | 過去 12 か月間
          Delegated Administrator                                        | 代理管理者
          Transacting Partner                                            | 取引パートナー
          Digital Partner of Record                                      | デジタル パートナー オブ レコード
          at least 2 individuals                                         | 個人が 2 人以上
          Exam 70-347: Enabling Office 365 Services                      | 試験 70-347: Office 365 サービスの有効化
          Option: O365 Services                                          | オプション: O365 サービス
          # Silver                                                       | # Silver
          # Gold                                                         | # Gold
          no subscription of the customer, to Office 365                 | サブスクリプションがない
          the day 12 months before the as-of date                        | 基準日の 12 か月前以前
          """)
  void the_pages_say_in_both_languages_what_the_programme_asks(String english, String japanese) {
    assertThat(shipped("en")).containsIgnoringCase(english);
    assertThat(shipped("ja")).contains(japanese);
  }

  @Test
  void an_edited_rule_changes_the_page() {
    RulesFolder rules =
        RulesFolder.in(temp)
            .edit(SILVER, "at least 4 ", "at least 5 ")
            .edit(SILVER, "4 件", "5 件")
            .edit(SILVER, "atLeast( 4,", "atLeast( 5,")
            .edit(DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 6 )")
            .edit(DEFINITIONS, "\"Delegated Administrator\", ", "\"Advisor\", ")
            .edit(DEFINITIONS, "exam == \"70-347\"", "exam in ( \"70-346\", \"1-2\" )")
            .edit(COMPETENCY_FILE, "ja: O365 サービス", "ja: 名前")
            .edit(VOCABULARY, "ja: アドバイザー", "ja: 助言者");

    assertThat(page(rules, "en"))
        .contains(
            "Needed: at least 5",
            "the day 6 months before the as-of date",
            "as Advisor, Transacting Partner or Digital Partner of Record",
            "of exam 70-346 or 1-2",
            "Exam 70-346: Managing Office 365 Identities and Requirements",
            "Exam 1-2\n")
        .doesNotContain("Delegated Administrator", "Enabling");
    assertThat(page(rules, "ja")).contains("必要数: 5 以上", "基準日の 6 か月前", "助言者", "オプション: 名前");
  }

  @Test
  void all_versions_of_a_rule_are_shown_in_their_order_with_their_days() {
    RulesFolder rules = RulesFolder.in(temp);
    String gold = rules.read(GOLD);
    String later =
        gold.substring(gold.indexOf("rule "), gold.indexOf("rule \"SMCS-O365-GOLD-2"))
            .replace("25", "50")
            .replace("\nwhen", "\n    date-effective \"2019-10-01\"\nwhen");
    rules.edit(
        GOLD, text -> text.replaceFirst("\nwhen", "\n    date-expires \"2019-10-01\"\nwhen"));
    rules.append(GOLD, later);

    assertThat(page(rules, "en"))
        .containsSubsequence(
            "1. <a id=\"SMCS-O365-GOLD-1\"></a>One of these, by the as-of date:",
            "   - At least 25 net new",
            "     - In force for as-of dates before 2019-10-01",
            "   - At least 50 net new",
            "     - In force for as-of dates from 2019-10-01",
            "2. <a id=\"SMCS-O365-GOLD-2\"></a>At least 2");
    assertThat(page(rules, "ja")).contains("基準日が 2019-10-01 より前のとき有効", "基準日が 2019-10-01 以後のとき有効");
  }

  @Test
  void what_all_options_share_is_said_once() {
    RulesFolder rules = RulesFolder.in(temp);
    String all = rules.read(DEFINITIONS);
    int second = all.indexOf("rule \"SMCS-O365-DEF-2");
    rules
        .write(DEFINITIONS, all.substring(0, second))
        .write(
            COMPETENCY + "/shared.drl",
            "package rules.smcs;\n"
                + all.substring(second).replace("SMCS-O365-DEF-2", "SMCS-DEF-1"));

    assertThat(page(rules, "en"))
        .containsOnlyOnce("<a id=\"SMCS-DEF-1\"></a>A certified individual")
        .contains("## What the words mean in all options", "(#SMCS-DEF-1)");
  }

  @Test
  void signs_of_markdown_and_html_in_a_rule_stay_what_they_are() throws Exception {
    RulesFolder rules =
        RulesFolder.in(temp)
            .edit(COMPETENCY_FILE, "en: O365 Services", "en: \"<b>*a*</b> & [b](c) `d` # _e_\"");

    assertThat(page(rules, "en"))
        .contains("\\<b\\>\\*a\\*\\</b\\> &amp; \\[b\\](c) \\`d\\` \\# \\_e\\_");
    String html = page(RuleSource.read(rules.path()), "en", Pages.Format.HTML);
    assertThat(html).contains("&lt;b&gt;*a*&lt;/b&gt; &amp; [b](c)").doesNotContain("<b>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void every_link_of_a_page_leads_somewhere(String language) {
    String html = page(RuleSource.read(Story.rulesFolder()), language, Pages.Format.HTML);
    Set<String> anchors = found(html, " id=\"([^\"]+)\"");
    Set<String> links = found(html, " href=\"#([^\"]+)\"");

    assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">");
    assertThat(links).isNotEmpty();
    assertThat(anchors).containsAll(links);
  }

  @Test
  void the_index_leads_to_the_pages_beside_it() {
    RuleSource rules = RuleSource.read(Story.rulesFolder());
    assertThat(new Pages(rules, "ja", Pages.Format.HTML).index(rules.competencies()))
        .contains("<a href=\"" + COMPETENCY + ".html\">Small and Midmarket Cloud Solutions</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs", "scaffold"})
  void each_language_has_all_messages(String of) throws IOException {
    assertThat(keys(of, "")).isEqualTo(keys(of, "_ja")).isNotEmpty();
  }

  private static Set<Object> keys(String of, String language) throws IOException {
    Properties messages = new Properties();
    try (var in =
        Pages.class.getResourceAsStream(
            "/dev/attain/" + of + "/messages" + language + ".properties")) {
      messages.load(in);
    }
    return messages.keySet();
  }

  private static Set<String> found(String text, String pattern) {
    Set<String> found = new HashSet<>();
    Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .forEach(found::add);
    return found;
  }
}
