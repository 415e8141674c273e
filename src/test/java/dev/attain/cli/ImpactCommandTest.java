package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {

  private static final String PARTNERS = "test-data/partners";
  private static final String DAY = "2017-06-27";
  private static final String OCTOBER = "test-data/rule-variants/2019-10-01";

  private final Path temp;
  private final RulesFolder five;

  ImpactCommandTest(@TempDir Path temp) {
    this.temp = temp;
    this.five = RulesFolder.in(temp.resolve("five"));
    five.edit(RulesFolder.SILVER, "atLeast( 4,", "atLeast( 5,");
  }

  private static Attained impact(String facts, String... args) {
    List<String> all = new ArrayList<>(List.of("impact", facts));
    all.addAll(List.of(args));
    return Attained.by(all.toArray(String[]::new));
  }

  private Attained againstFive(String... args) {
    List<String> all =
        new ArrayList<>(List.of("--as-of", DAY, "--against", five.path().toString()));
    all.addAll(List.of(args));
    return impact(PARTNERS, all.toArray(String[]::new));
  }

  @Test
  void the_text_has_the_differences_the_table_the_totals_and_each_flip_with_its_line() {
    Attained run = impact(PARTNERS, "--as-of", DAY, "--against", OCTOBER);

    assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("before: ./rules (sha256:")
        .contains("\nafter:  test-data/rule-variants/2019-10-01 (sha256:")
        .contains("10 partners: 5 have another tier, 0 a higher one, 5 a lower one or none.\n")
        .contains(
            """
              3  SMCS-O365-SILVER-1: how many are needed: 4 → 10 + $lost  (0 gains, 4 losses)
                   small-and-midmarket-cloud-solutions/o365-services/silver.drl:12
                   - atLeast( 4, $found, kcontext );
                   small-and-midmarket-cloud-solutions/o365-services/silver.drl:10
                   + atLeast( 10 + $lost, $found, kcontext );
            """)
        .contains(
            """
              from \\ to  none  Silver  Gold
              none       3     0       0
              Silver     4     2       0
              Gold       0     1       0
            """)
        .contains("  SMCS-O365-GOLD-2    5           5          0       0     at least 2 ")
        .contains(
            """

            4183027  Contoso Cloud Services: Silver → none
              SMCS-O365-SILVER-1  4 of 4 → 4 of 10
              because of 3: how many are needed: 4 → 10 + $lost
                   small-and-midmarket-cloud-solutions/o365-services/silver.drl:12
                   - atLeast( 4, $found, kcontext );
            """);
  }

  @Test
  void the_readme_shows_what_comes_out() throws IOException {
    String section =
        Files.readString(Path.of("README.md")).split("## What did a rule change do\\?\n")[1];
    String[] blocks = section.split("```\\w*\n");
    List<String> words = List.of(blocks[1].strip().split(" "));
    assertThat(words.subList(0, 4)).containsExactly("java", "-jar", "target/attain.jar", "impact");
    Attained run = Attained.by(words.subList(3, words.size()).toArray(String[]::new));

    assertThat(blocks[3].lines().toList()).hasSizeGreaterThan(5);
    assertThat(blocks[3].lines()).allSatisfy(line -> assertThat(run.out()).contains(line + "\n"));
  }

  @Test
  void the_text_speaks_japanese() {
    Attained run = againstFive("--lang", "ja");

    assertThat(run.out())
        .contains("10 パートナーのうち 4 でレベルが変わります。上がる 0、下がる・なくなる 4。")
        .contains("SMCS-O365-SILVER-1: 必要な数: 4 → 5  (上がる 0、下がる 4)")
        .contains("4183027  Contoso Cloud Services: Silver → なし\n")
        .contains("  SMCS-O365-SILVER-1  4 / 4 → 4 / 5\n")
        .contains("  原因 1: 必要な数: 4 → 5\n");
  }

  @Test
  void json_has_all_there_is() {
    Attained run = againstFive("--format", "json", "--partner", "4183027");

    assertThat(run.out().replaceAll("\\s+", ""))
        .startsWith("{\"before\":{\"rules\":\"./rules\",\"ruleSet\":\"sha256:")
        .contains(
            "\"asOf\":\"2017-06-27\",\"leftOut\":0},\"partners\":1,\"changes\":[{\"difference\":")
        .contains("\"number\":1,\"kind\":\"needed\",\"competency\":\"small-and-midmarket")
        .contains("\"text\":\"4\",\"line\":\"atLeast(4,$found,kcontext);\"},\"after\":{\"place\":{")
        .contains("\"gains\":0,\"losses\":1}],\"competencies\":[{")
        .contains("\"transitions\":[{\"from\":\"silver\",\"to\":\"none\",\"partners\":1}]")
        .contains("\"flips\":[{\"partnerId\":\"4183027\",\"partnerName\":\"ContosoCloudServices\"")
        .contains("\"direction\":\"loss\",\"requirements\":[{\"id\":\"SMCS-O365-SILVER-1\"")
        .contains("\"before\":{\"needed\":4,\"found\":4,\"met\":true}")
        .contains("\"alone\":[]}]}]}");
  }

  @Test
  void csv_has_a_row_for_each_flip_and_no_formula() throws IOException {
    Path facts = temp.resolve("facts.jsonl");
    StringBuilder customers = new StringBuilder();
    StringBuilder subscriptions = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      customers
          .append(i > 0 ? "," : "")
          .append(
              "{\"customerId\":\"c"
                  + i
                  + "\",\"product\":\"O365\","
                  + "\"associationType\":\"DAP\",\"associatedOn\":\"2017-01-15\"}");
      subscriptions
          .append(i > 0 ? "," : "")
          .append(
              "{\"subscriptionId\":\"s"
                  + i
                  + "\",\"customerId\":\"c"
                  + i
                  + "\",\"product\":\"O365\",\"paidSeats\":1,\"startedOn\":\"2017-01-15\"}");
    }
    Files.writeString(
        facts,
        "{\"partnerId\":\"1\",\"name\":\"=1+1\",\"associations\":["
            + customers
            + "],\"subscriptions\":["
            + subscriptions
            + "]}\n");
    Attained run =
        impact(
            facts.toString(),
            "--as-of",
            DAY,
            "--against",
            five.path().toString(),
            "--format",
            "csv");

    assertThat(run.out())
        .isEqualTo(
            "partner_id,partner_name,complete,competency,from,to,direction,requirements,changes,"
                + "rules,old_places,old_text,new_places,new_text,each_alone\n"
                + "1,'=1+1,true,small-and-midmarket-cloud-solutions,silver,none,loss,"
                + "SMCS-O365-SILVER-1 4/4 > 4/5,1,SMCS-O365-SILVER-1,"
                + "small-and-midmarket-cloud-solutions/o365-services/silver.drl:12,"
                + "\"atLeast( 4, $found, kcontext );\","
                + "small-and-midmarket-cloud-solutions/o365-services/silver.drl:12,"
                + "\"atLeast( 5, $found, kcontext );\",\n");
  }

  @Test
  void the_page_needs_nothing_else_and_escapes_what_it_shows() throws IOException {
    Path facts = temp.resolve("names");
    Files.createDirectories(facts);
    for (String file : List.of("associations.csv", "subscriptions.csv")) {
      Files.copy(Path.of(PARTNERS, file), facts.resolve(file));
    }
    Files.writeString(
        facts.resolve("partners.csv"),
        Files.readString(Path.of(PARTNERS, "partners.csv"))
            .replace("Contoso Cloud Services", "<script>alert(1)</script>"));
    Attained run =
        impact(
            facts.toString(),
            "--as-of",
            DAY,
            "--against",
            five.path().toString(),
            "--format",
            "html");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("default-src 'none'")
        .contains("<td class=\"number\"><strong>4</strong></td>")
        .contains("<del>atLeast( 4, $found, kcontext );</del>")
        .contains("<ins>atLeast( 5, $found, kcontext );</ins>")
        .contains("<input id=\"search\"")
        .contains("<tr><td>4183027 &lt;script&gt;alert(1)&lt;/script&gt;</td><td>Silver</td>")
        .doesNotContain("<script>alert")
        .doesNotContainPattern("(src|href)=\"(?!#)");
    assertThat(againstFive("--format", "html", "--lang", "ja").out())
        .contains("<html lang=\"ja\">")
        .contains("<h2>レベルが変わるパートナー</h2>");
  }

  @Test
  void the_exit_code_says_what_it_was_asked_to_fail_on() {
    assertThat(againstFive().code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(againstFive("--fail-on", "losses").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(againstFive("--fail-on", "none").code()).isZero();

    String[] gain = {
      "--rules", five.path().toString(), "--against", "rules", "--as-of", DAY, "--fail-on"
    };
    assertThat(impact(PARTNERS, with(gain, "losses")).code()).isZero();
    assertThat(impact(PARTNERS, with(gain, "flips")).code()).isEqualTo(ExitCode.FINDINGS);
    Attained same = impact(PARTNERS, "--as-of", DAY, "--against", "rules");
    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("Nothing differs in meaning.").contains("0 have another tier");
    assertThat(impact("test-data/rejected-rows", "--as-of", DAY, "--against", "rules").code())
        .isEqualTo(ExitCode.FINDINGS);
  }

  private static String[] with(String[] some, String more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.add(more);
    return all.toArray(String[]::new);
  }

  @Test
  void two_days_are_compared_without_other_rules() {
    Attained run = impact(PARTNERS, "--as-of", DAY, "--against-as-of", "2017-07-12");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("  1  as-of date: 2017-06-27 → 2017-07-12  (1 gain, 2 losses)\n")
        .contains(
            "4327890  株式会社ノースウィンド クラウド: Gold → Silver\n"
                + "  SMCS-O365-GOLD-1  26 of 25 → 24 of 25\n"
                + "  because of 1: as-of date: 2017-06-27 → 2017-07-12\n")
        .contains("4415728  Tailspin Toys Online, Ltd.: Silver → Gold\n");
  }

  @Test
  void what_is_missing_or_wrong_is_said() {
    Attained nothing = impact(PARTNERS, "--as-of", DAY);
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.err())
        .startsWith(
            "attain: there is nothing to compare with; give --against DIR, --against-as-of DATE, or"
                + " both.\n");
    assertThat(againstFive("--fail-on", "loses").err())
        .contains("\"loses\" is unknown; known are flips, losses, none. Did you mean \"losses\"?");
    assertThat(againstFive("--competency", "smal").code()).isEqualTo(ExitCode.USAGE);

    five.edit(RulesFolder.SILVER, "NetNewCustomer", "NetNewCostumer");
    Attained broken = againstFive();
    assertThat(broken.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err())
        .startsWith("in " + five.path() + ":\n" + RulesFolder.SILVER + ":10:")
        .contains("Did you mean \"NetNewCustomer\"?");
    assertThat(impact(PARTNERS, "--as-of", DAY, "--against", "nowhere").err())
        .contains("rules folder \"nowhere\" does not exist");
  }

  @Test
  void facts_whose_words_only_one_side_has_are_counted() {
    RulesFolder less = RulesFolder.in(temp.resolve("less"));
    less.edit(RulesFolder.VOCABULARY, "  Digital Partner of Record:", "  Old Partner of Record:")
        .edit(RulesFolder.VOCABULARY, "[DPOR, POR, Partner of Record]", "[]")
        .edit(RulesFolder.DEFINITIONS, ", \"Digital Partner of Record\"", "");
    Attained run = impact(PARTNERS, "--as-of", DAY, "--against", less.path().toString());

    assertThat(run.out())
        .containsPattern("\\d+ facts have words that \\S+less does not have; left out there")
        .contains("word of the vocabulary removed: Digital Partner of Record")
        .contains("Only all of these together did it:");
  }

  @Test
  void rules_that_leave_the_answer_open_name_their_side() {
    five.edit(
        RulesFolder.GOLD,
        "    accumulate( Certified",
        "    Individual()\n    accumulate( Certified");
    Attained run = againstFive();

    assertThat(run.code()).isEqualTo(ExitCode.BUG);
    assertThat(run.err())
        .startsWith("attain: rules " + five.path() + ", partner 4689410: SMCS-O365-GOLD-2");
  }
}
