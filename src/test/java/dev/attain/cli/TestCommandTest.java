package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestCommandTest {

  private static final String FILE = RulesFolder.OPTION + "/own.scenarios.yaml";
  private static final String HEADER =
      """
      as-of: 2017-06-27
      defaults:
        customer:
          associations:
            - { product: Office 365, type: Delegated Administrator, associatedOn: 6 months before }
          subscriptions:
            - { product: Office 365, paidSeats: 10, startedOn: 6 months before }
        individual:
          examPasses:
            - { exam: 70-347, passedOn: 1 year before }
      scenarios:
      """;

  private final RulesFolder rules;
  private final Path folder;

  TestCommandTest(@TempDir Path temp) {
    folder = temp;
    rules = RulesFolder.in(temp.resolve("rules"));
    for (Path file : RulesFolder.files(rules.path())) {
      if (file.toString().endsWith(".scenarios.yaml")) {
        rules.delete(rules.path().relativize(file).toString());
      }
    }
  }

  private Attained test(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "test";
    System.arraycopy(args, 0, all, 1, args.length);
    return Attained.by(all);
  }

  private void scenarios(String text) {
    rules.write(FILE, HEADER + text);
  }

  @Test
  void the_shipped_scenarios_pass() {
    Attained run = test("rules");

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("PASS  ").contains(" passed, 0 failed, 0 with errors.");
  }

  @Test
  void a_failure_shows_the_place_what_was_expected_and_the_facts_that_counted() {
    scenarios(
        """
          - scenario: A customer added exactly 12 months ago no longer counts
            given:
              - 3 customers
              - customer: late
              - 2 customers: { associations: [ { type: Advisor } ] }
              - individual: eve
                leftOn: as-of
            expect:
              tier: none
              SMCS-O365-SILVER-1: { needed: 4, found: 3, met: false }
        """);

    Attained run = test(rules.path().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            FAIL  %s:12  A customer added exactly 12 months ago no longer counts
                    tier: expected none, but got silver
                    SMCS-O365-SILVER-1: expected 4 needed, 3 found, not met, but got 4 needed, 4 found, met
                    counted      customer-1 to customer-3, late: a net new Office 365 customer
                    not counted  customer-4, customer-5: association Advisor for Office 365 since 2016-12-27; subscription Office 365, 10 paid seats, since 2016-12-27
            1 scenario: 0 passed, 1 failed, 0 with errors.
            """
                .formatted(FILE));
  }

  @Test
  void a_tier_that_is_missed_shows_everything_that_its_requirements_count() {
    scenarios(
        """
          - scenario: Almost Gold
            given:
              - 25 customers
              - individual: eve
              - individual: adam
                leftOn: as-of
            expect: { tier: gold }
        """);

    assertThat(test(rules.path().toString()).out())
        .contains("counted      customer-1 to customer-25: a net new Office 365 customer")
        .contains("counted      eve: a certified individual")
        .contains(
            "not counted  adam: with the partner since ever, left 2017-06-27; passed 70-347 on"
                + " 2016-06-27");
  }

  @Test
  void words_of_the_analysts_own_are_shown_too() {
    rules
        .append(
            RulesFolder.DEFINITIONS,
            """
            rule "SMCS-O365-DEF-3: a cloud architect"
                @ja( "クラウド アーキテクト" )
                @source( "x" )
            when
                CertifiedIndividual( $who : individualId )
                exists ExamPass( individualId == $who, exam == "70-346" )
            then
                insertLogical( new Qualified( "cloud architect", $who ) );
            end
            """)
        .append(
            RulesFolder.GOLD,
            """
            rule "SMCS-O365-GOLD-3: at least 1 cloud architect"
                @ja( "クラウド アーキテクトが 1 人以上" )
                @source( "x" )
            when
                accumulate( Qualified( as == "cloud architect" ); $found : count() )
            then
                atLeast( 1, $found, kcontext );
            end
            """);
    scenarios(
        """
          - scenario: Two architects
            given:
              - individual: eve
                examPasses: [ { exam: 70-346 }, { exam: 70-347 } ]
              - 1 individual
            expect:
              SMCS-O365-GOLD-3: { found: 2 }
        """);

    assertThat(test(rules.path().toString()).out())
        .contains("SMCS-O365-GOLD-3: expected 2 found, but got 1 found")
        .contains("counted      eve: a cloud architect")
        .contains("not counted  individual-1: with the partner since ever; passed 70-347");
  }

  @Test
  void rules_with_problems_run_no_scenario() {
    rules.edit(RulesFolder.SILVER, "kcontext );", "kcontext )");
    scenarios("  - { scenario: One, given: none, expect: { tier: none } }\n");

    Attained run = test(rules.path().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith(RulesFolder.SILVER + ":").contains("[ATN-");
    assertThat(run.err()).isEqualTo("attain: the rules have problems; no scenario was run\n");
  }

  @Test
  void a_scenario_with_a_problem_does_not_keep_others_from_running() {
    scenarios(
        """
          - { scenario: One, given: none, expect: { tir: none } }
          - { scenario: Two, given: none, expect: { tier: none } }
        """);

    Attained run = test(rules.path().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            %1$s:12:45: "tir" is unknown in expect. Did you mean "tier"? [ATN-122]
            PASS  %1$s:13  Two
            1 scenario: 1 passed, 0 failed, 0 with errors; 1 problem.
            """
                .formatted(FILE));
  }

  @Test
  void rules_that_leave_the_answer_open_are_an_error() {
    rules.append(
        RulesFolder.GOLD,
        """
        rule "SMCS-O365-GOLD-3: at least 0 individuals with an exam"
            @ja( "0" )
            @source( "x" )
        when
            exists ExamPass()
            accumulate( CertifiedIndividual(); $found : count() )
        then
            atLeast( 0, $found, kcontext );
        end
        """);
    scenarios("  - { scenario: No exam, given: none, expect: { tier: none } }\n");

    Attained run = test(rules.path().toString());

    if (run.out().contains("ERROR")) { // else the rule is refused before it could run
      assertThat(run.out())
          .contains("ERROR " + FILE + ":12  No exam\n        SMCS-O365-GOLD-3 ")
          .contains("0 failed, 1 with errors");
    }
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void nothing_to_run_is_an_error() {
    Attained run = test(rules.path().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("there is no scenario here; write some beside the rules");
  }

  @Test
  void a_filter_chooses_by_words_ids_and_place() {
    for (String filter :
        List.of("EXACTLY months", "definitions.scenarios.yaml:20", "twenty-five")) {
      Attained run = test("rules", "--filter", filter);
      assertThat(run.code()).as(filter).isZero();
      assertThat(run.out().lines().count()).as(filter).isBetween(2L, 9L);
    }
    assertThat(test("rules", "--filter", "smcs-o365-gold-2").out())
        .contains("certified individual")
        .doesNotContain("silver.scenarios.yaml");
  }

  @Test
  void a_filter_that_chooses_nothing_is_told_what_was_meant() {
    Attained run = test("rules", "--filter", "advisr", "--filter", "exactly");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("attain: --filter \"advisr\" chooses no scenario. Did you mean \"advisor\"?\n");
    assertThat(run.out()).contains("exactly 12 months ago");
  }

  @Test
  void a_file_or_a_folder_of_scenarios_may_be_named() {
    scenarios("  - { scenario: One, given: none, expect: { tier: none } }\n");
    rules.write(
        RulesFolder.COMPETENCY + "/all.scenarios.yaml",
        "as-of: 2017-06-27\nscenarios:\n"
            + "  - { scenario: Two, given: none, expect: { SMCS-O365-GOLD-2: not met } }\n");

    assertThat(test(rules.path(FILE).toString()).out()).contains("One").doesNotContain("Two");
    assertThat(test(rules.path(RulesFolder.OPTION).toString()).out())
        .contains("One")
        .doesNotContain("Two");
    assertThat(test(rules.path(RulesFolder.COMPETENCY).toString()).out())
        .contains("One")
        .contains("Two");
  }

  @Test
  void what_cannot_be_read_is_told() {
    assertThat(test("no-such-folder").code()).isEqualTo(3);
    assertThat(test("no-such-folder").err()).contains("\"no-such-folder\" does not exist");
    assertThat(test("pom.xml").err()).contains("names end in .scenarios.yaml");
    assertThat(test(folder.toString()).out()).contains("vocabulary.yaml:1:1: ");
  }

  @Test
  void scenario_files_in_other_places_or_with_other_endings_are_told() {
    rules
        .write("stray.scenarios.yaml", HEADER)
        .write(RulesFolder.OPTION + "/silver.scenario.yaml", HEADER)
        .write(RulesFolder.OPTION + "/silver.scenarios.yml", HEADER)
        .write(RulesFolder.OPTION + "/.hidden/silver.scenarios.yml", HEADER);

    Attained run = test(rules.path().toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("stray.scenarios.yaml:1:1: this file belongs to no competency")
        .contains("silver.scenario.yaml:1:1: the file's name does not end in .scenarios.yaml")
        .contains("silver.scenarios.yml:1:1: the file's name does not end in .scenarios.yaml")
        .contains("3 problems.");
  }

  @Test
  void scenarios_do_not_change_what_identifies_the_rules() {
    String before = rules.load().ruleSet();
    scenarios("  - { scenario: One, given: none, expect: { tier: none } }\n");

    assertThat(rules.load().ruleSet()).isEqualTo(before);
  }

  @Test
  void build_servers_get_junit_xml() throws Exception {
    scenarios(
        """
          - { scenario: "\\u0001 <odd> & \\"quoted\\" ]]> 🎉", given: none, expect: { tier: gold } }
          - { scenario: Fine, given: none, expect: { tier: none } }
          - { scenario: Broken, given: nobody, expect: { tier: none } }
        """);
    Path file = folder.resolve("reports/attain.xml");

    Attained run = test(rules.path().toString(), "--junit", file.toString());

    assertThat(run.code()).isEqualTo(1);
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    Element suites = xml.getDocumentElement();
    assertThat(suites.getAttribute("tests")).isEqualTo("3");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    assertThat(suites.getAttribute("errors")).isEqualTo("1");
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("<odd> & \"quoted\" ]]> 🎉");
    assertThat(failure.getAttribute("message")).isEqualTo("tier: expected gold, but got none");
    assertThat(failure.getTextContent()).startsWith(FILE + ":12\ntier: expected gold");
    assertThat(xml.getElementsByTagName("error").item(0).getTextContent()).contains("[ATN-121]");
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void nothing_to_run_is_an_error_for_build_servers_too() throws IOException {
    Path file = folder.resolve("attain.xml");
    test(rules.path().toString(), "--junit", file.toString());

    assertThat(Files.readString(file)).contains("errors=\"1\"").contains("there is no scenario");
  }

  @Test
  void junit_xml_that_cannot_be_written_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    Attained run = test("rules", "--junit", file.resolve("attain.xml").toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("--junit " + file).doesNotContain("\tat ");
  }
}
