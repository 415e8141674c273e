package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfCommandTest {

  private static final String PARTNERS = "test-data/partners";
  private static final String CHANGES = "test-data/what-if";
  private static final String DAY = "2017-06-27";

  @TempDir Path temp;

  private static Attained whatIf(String changes, String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "what-if";
    args[1] = PARTNERS;
    args[2] = "--with=" + changes;
    args[3] = "--as-of";
    args[4] = DAY;
    System.arraycopy(more, 0, args, 5, more.length);
    return Attained.by(args);
  }

  private String changes(String name, String text) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("changes"));
    Files.writeString(folder.resolve(name), text);
    return folder.toString();
  }

  private String json(String text) throws IOException {
    return Files.writeString(temp.resolve("changes.json"), text).toString();
  }

  @Test
  void the_text_shows_both_decisions_what_moved_and_the_changes() {
    Attained run = whatIf(CHANGES);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Rules ./rules (sha256:")
        .contains(
            """
            4206551  Fabrikam Business IT
              Small and Midmarket Cloud Solutions: none → Silver
                O365 Services
                 *  not met → met  Silver  3 → 4 of 4   at least 4 net new Office 365 customers in the last 12 months
                 *  not met        Gold    3 → 4 of 25  at least 25 net new Office 365 customers in the last 12 months
                    not met        Gold    1 of 2       at least 2 individuals who each passed exam 70-347
              Changes
                changed  what-if/subscriptions.csv:2  subscription: subscription id eaf6a24e-6211-4f16-88dc-d2edc893d2f0; paid seats 0 → 12 (subscriptions.csv:12)
            """)
        .contains("\n4391064  Adventure Works Systems\n", ": Silver → Gold\n")
        .contains(
            "    added  what-if/exam_passes.csv:2  exam pass: individual id 990538216, exam 70-347,"
                + " passed on 2017-06-22\n")
        .contains("\n4183027  Contoso Cloud Services\n", ": Silver → none\n")
        .contains(
            "    removed  what-if/removed_associations.csv:2  association: customer"
                + " ac2d85f3-fe37-450e-a9c4-bc84b8980a1d, product Office 365,"
                + " type Digital Partner of Record, associated on 2017-05-31 (associations.csv:5)\n")
        .endsWith("\n3 partners decided, 3 with another tier. What has moved is marked with *.\n");
  }

  @Test
  void the_readme_shows_what_comes_out() throws IOException {
    String section = Files.readString(Path.of("README.md")).split("\n## What if\n")[1];
    String[] blocks = section.split("```(sh)?\n");
    assertThat(blocks[3])
        .isEqualTo(
            "java -jar target/attain.jar what-if "
                + PARTNERS
                + " --with "
                + CHANGES
                + " --as-of "
                + DAY
                + "\n");
    assertThat(whatIf(CHANGES).out()).contains("\n" + blocks[5] + "\n");
  }

  @Test
  void the_same_changes_give_the_same_report_in_every_form() throws IOException {
    String contoso =
        "{\"partnerId\":\"4183027\",\"removed\":{\"associations\":["
            + "{\"customerId\":\"ac2d85f3-fe37-450e-a9c4-bc84b8980a1d\"}]}}";
    String fabrikam =
        "{\"partnerId\":\"4206551\",\"subscriptions\":[{\"subscriptionId\":"
            + "\"eaf6a24e-6211-4f16-88dc-d2edc893d2f0\",\"customerId\":"
            + "\"557d2ac1-fe89-4277-ac33-8b26f87650b3\",\"product\":\"O365\",\"paidSeats\":12,"
            + "\"startedOn\":\"2017-06-12\"}]}";
    String works =
        "{\"partnerId\":\"4391064\",\"examPasses\":[{\"individualId\":\"990538216\","
            + "\"exam\":\"070-347\",\"passedOn\":\"2017-06-22\"}]}";
    Path lines = temp.resolve("changes.jsonl");
    Files.writeString(lines, works + "\n" + fabrikam + "\n" + contoso + "\n");
    String folder = withoutPlaces(whatIf(CHANGES).out());
    assertThat(
            withoutPlaces(whatIf(json("[" + contoso + "," + fabrikam + "," + works + "]")).out()))
        .isEqualTo(folder);
    assertThat(withoutPlaces(whatIf(lines.toString()).out())).isEqualTo(folder);
  }

  private static String withoutPlaces(String report) {
    return report.replaceAll("(added|changed|removed)  \\S+  ", "$1 ");
  }

  @Test
  void the_text_speaks_japanese() {
    assertThat(whatIf(CHANGES, "--lang", "ja", "--partner", "4206551").out())
        .contains("Small and Midmarket Cloud Solutions: なし → Silver\n")
        .contains("*  未達 → 達成  Silver  3 → 4 / 4 ")
        .contains("サブスクリプション: サブスクリプション ID eaf6a24e-6211-4f16-88dc-d2edc893d2f0; 有料シート数 0 → 12")
        .contains("\n1 パートナーを判定、1 パートナーのレベルが変わります。");
  }

  @Test
  void json_has_both_decisions_what_moved_and_the_changes() {
    Attained run = whatIf(CHANGES, "--partner", "4206551", "--format", "json");
    String flat = run.out().replaceAll("\\s+", "");
    assertThat(flat)
        .startsWith("[{\"partnerId\":\"4206551\",\"partnerName\":\"FabrikamBusinessIT\",")
        .contains("\"decisions\":[{\"before\":{\"partnerId\":\"4206551\",")
        .contains("\"attained\":\"none\"", "\"after\":{", "\"attained\":\"silver\"")
        .contains(
            "\"moved\":[{\"option\":\"o365-services\",\"id\":\"SMCS-O365-SILVER-1\","
                + "\"tier\":\"silver\",\"neededBefore\":4,\"neededAfter\":4,\"foundBefore\":3,"
                + "\"foundAfter\":4,\"metBefore\":false,\"metAfter\":true}")
        .contains("\"what\":\"changed\",\"kind\":\"subscription\"")
        .contains("\"fields\":[{\"field\":\"paidSeats\",\"before\":0,\"after\":12}]")
        .contains("\"was\":{\"file\":\"subscriptions.csv\",\"line\":12}")
        .contains("\"at\":{\"file\":\"what-if/subscriptions.csv\",\"line\":2}")
        .endsWith("\"withoutEffect\":[]}]");
  }

  @Test
  void the_page_needs_nothing_but_itself_and_names_cannot_change_it() throws IOException {
    Attained run =
        whatIf(
            json("{\"partnerId\":\"4206551\",\"name\":\"<script>alert(1)</script> & Söhne\"}"),
            "--format",
            "html");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne")
        .contains("name Fabrikam Business IT → &lt;script&gt;")
        .doesNotContain("<script", "http", "src=");
    String page = whatIf(CHANGES, "--format", "html", "--lang", "ja").out();
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
        .contains("<del>なし</del> → <ins>Silver</ins>")
        .contains("<td class=\"met\">未達 → 達成</td><td>Silver</td>")
        .contains("<ins>3 → 4 / 4 *</ins>")
        .contains("<code>what-if/subscriptions.csv:2</code>")
        .doesNotContain("効果のない変更");
  }

  @Test
  void what_has_no_effect_is_told_in_every_form() throws IOException {
    String changes =
        changes("removed_exam_passes.csv", "partner_id,exam\n4391064,70-348\n4391064,70-347\n");
    Attained run = whatIf(changes, "--format", "html");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "changes/removed_exam_passes.csv:2: the row removes nothing: partner 4391064 has no"
                + " exam pass with exam \"70-348\". Did you mean exam \"70-347\"?\n"
                + "attain: 1 change has no effect.\n");
    assertThat(run.out()).contains("<h3>Without effect</h3>", "<li>changes/removed_exam_passes");
    assertThat(whatIf(changes, "--format", "json").out())
        .contains("\"reason\" : \"the row removes nothing: partner 4391064");
    Attained japanese = whatIf(changes, "--lang", "ja");
    assertThat(japanese.code()).isEqualTo(1);
    assertThat(japanese.err()).contains("試験 \"70-347\" のことですか?");
    assertThat(japanese.out()).contains("1 → 0 / 2");
  }

  @Test
  void rows_that_cannot_be_read_are_told_and_the_partner_is_incomplete() throws IOException {
    Attained run =
        whatIf(
            changes(
                "exam_passes.csv",
                "partner_id,individual_id,exam,passed_on\n4391064,990538216,70-347,tomorrow\n"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "changes/exam_passes.csv:2: passed_on \"tomorrow\" is no date; write it as"
                + " yyyy-MM-dd\n"
                + "attain: 1 row was set aside; the decisions of partners that lost rows are"
                + " marked as incomplete.\n");
    assertThat(run.out())
        .contains("\n4391064  Adventure Works Systems\n  Incomplete: ")
        .contains(": Silver, as before\n", "  Changes: none\n");
  }

  @Test
  void a_partner_that_only_the_changes_have_is_a_new_one() throws IOException {
    changes("partners.csv", "partner_id,name\n5555555,Litware\n");
    String changes =
        changes(
            "exam_passes.csv",
            "partner_id,individual_id,exam,passed_on\n5555555,i-1,70-347,2017-01-01\n");
    Attained run = whatIf(changes);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\n5555555  Litware  (new partner)\n", "*  not met  Gold    0 → 1 of 2");
  }

  @Test
  void a_partner_that_was_asked_for_is_decided_and_no_other() {
    Attained run = whatIf(CHANGES, "--partner", "4689410");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("\n4689410  Woodgrove Digital\n", ": none, as before\n", "  Changes: none\n")
        .doesNotContain("4206551", "*  ")
        .contains("\n1 partner decided, 0 with another tier.");
  }

  @Test
  void changes_of_a_partner_that_was_not_asked_for_are_looked_at_all_the_same() throws IOException {
    String changes =
        changes("removed_subscriptions.csv", "partner_id,subscription_id\n4391064,none\n");
    Attained run = whatIf(changes, "--partner", "4689410");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("partner 4391064 has no subscription with");
    assertThat(run.out()).doesNotContain("4391064");
  }

  @Test
  void changes_without_a_row_decide_nothing_and_say_so() throws IOException {
    Attained run = whatIf(changes("removed_individuals.csv", "partner_id,individual_id\n"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("attain: changes: holds no change\n");
    assertThat(run.out()).endsWith("\n\nThe changes name no partner; nothing was decided.\n");
  }

  @Test
  void a_name_cannot_forge_a_line_or_steer_the_terminal() throws IOException {
    Attained run =
        whatIf(json("{\"partnerId\":\"4206551\",\"name\":\"A\\u001b[2J\\nB: Gold\\u202eC\"}"));
    assertThat(run.out())
        .contains("\n4206551  A\uFFFD[2J\uFFFDB: Gold\uFFFDC\n")
        .doesNotContain("\u001b");
    Attained removal =
        whatIf(
            json(
                "{\"partnerId\":\"4206551\",\"removed\":{\"individuals\":"
                    + "[{\"individualId\":\"x\\u001b[2J\"}]}}"));
    assertThat(removal.err()).contains("individual id \"x\uFFFD[2J\"").doesNotContain("\u001b");
  }

  @Test
  void a_competency_may_be_chosen_and_another_is_a_mistake() {
    assertThat(whatIf(CHANGES, "--competency", "small-and-midmarket-cloud-solutions").code())
        .isZero();
    Attained run = whatIf(CHANGES, "--competency", "small");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--competency \"small\" is unknown.");
  }

  @ParameterizedTest
  @CsvSource({
    "test-data/what-iff, 'Did you mean \"test-data/what-if\"?'",
    "test-data/what-if/subscriptions.csv, is a single file",
    "pom.xml, is of an unknown kind",
    "src/main, holds no changes"
  })
  void changes_that_cannot_be_read_end_with_a_reason(String changes, String reason) {
    Attained run = whatIf(changes);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("attain: ").contains(reason).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--format=xml", "--partner=123"})
  void a_command_that_is_not_understood_says_why(String option) {
    Attained run =
        option.isEmpty()
            ? Attained.by("what-if", PARTNERS, "--as-of", DAY)
            : whatIf(CHANGES, option);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            option.isEmpty()
                ? "--with"
                : option.startsWith("--format")
                    ? "\"xml\" is unknown; known are text, json, html."
                    : "--partner 123: not in test-data/partners");
  }
}
