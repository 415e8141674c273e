package dev.attain.cli;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.check.Check;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code attain new} writes passes the check, and is decided as its scenarios say. */
class NewTest {

  private final RulesFolder rules;

  NewTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder.resolve("rules"));
  }

  private Attained write(String line, String... more) {
    List<String> args = new ArrayList<>(List.of("new"));
    args.addAll(List.of(line.split(" ")));
    args.addAll(List.of(more));
    args.addAll(List.of("--as-of", "2017-06-27", "--rules", rules.path().toString()));
    return Attained.by(args.toArray(String[]::new));
  }

  /** The sentences of the scenarios of a folder that do not come out as expected. */
  private List<String> failing(String folder) {
    assertThat(Check.rules(rules.path(), null)).filteredOn(one -> !cannotBeShown(one)).isEmpty();
    RuleSet set = RuleSet.load(rules.path(), null);
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios =
        Scenarios.read(rules.path(), set, problems).stream()
            .filter(one -> one.place().file().startsWith(folder + "/"))
            .toList();
    assertThat(problems).isEmpty();
    assertThat(scenarios).isNotEmpty();
    ScenarioRunner runner = new ScenarioRunner(set);
    return scenarios.stream().filter(one -> !runner.passes(one)).map(Scenario::sentence).toList();
  }

  /**
   * No scenario can show a word where no other is made, nor one exam of a list that stands once for
   * each of the exams to be passed.
   */
  private static boolean cannotBeShown(Problem problem) {
    return problem.code() == Code.CONDITION_WITHOUT_SCENARIO
        && (problem.message().contains("only because of as ==")
            || problem.message().endsWith("is listed (line " + problem.line() + ")"));
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Path file : RulesFolder.files(rules.path())) {
      String path = rules.path().relativize(file).toString();
      files.put(path, rules.read(path));
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "competency azure-performance --code AZP",
        "competency azure-performance --code AZP --exam 70-345 --tiers bronze,silver,gold",
        "competency azure-performance --code AZP --exam 70-345,070-346,70-347 --each 2 --at-least 3,3",
        "competency azure-performance --code 365 --exam 1-1,1-2 --each 2 --option x --option-code NEW",
        "competency azure-performance --code AZP --exam 1-1,1-2,1-3,1-4 --each 3",
        "competency azure-performance --code AZP --exam 1-1,1-2",
        "competency azure-performance --code AZP --product azure --tiers only --at-least 7",
        "competency azure-performance --code AZP --product O365",
      })
  void a_new_competency_passes_the_check_and_its_scenarios(String line) {
    Map<String, String> before = files();

    Attained run = write(line, "--name", "Azure: \"Performance\" #1");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("azure-performance/competency.yaml").doesNotContain("Look at");
    assertThat(failing("azure-performance")).isEmpty();
    assertThat(files()).containsAllEntriesOf(before);
  }

  @Test
  void a_new_option_stands_at_the_end_of_the_list_and_the_rest_stays_as_it_was_written() {
    rules.edit(COMPETENCY_FILE, text -> text + "\n# the end\n");
    String before = rules.read(COMPETENCY_FILE);

    Attained run =
        write(
            "option " + COMPETENCY + " azure-services --code AZ --product Azure",
            "--name-ja",
            "名前");

    assertThat(run.code()).isZero();
    assertThat(rules.read(COMPETENCY_FILE))
        .isEqualTo(
            before.replace(
                "\n\n# the end",
                "\n  - option: azure-services\n    code: AZ\n    name: { en: Azure services, ja: 名前 }\n"
                    + "\n# the end"));
    assertThat(failing(COMPETENCY)).isEmpty();
  }

  @Test
  void a_new_tier_comes_with_its_requirement_and_examples() {
    Attained run =
        write(
            "requirement "
                + OPTION
                + " --tier platinum --new-tier --counts NetNewCustomer --at-least 50");

    assertThat(run.code()).isZero();
    assertThat(rules.read(OPTION + "/platinum.drl"))
        .contains(
            "rule \"SMCS-O365-PLATINUM-1: at least 50 (a net new Office 365 customer)\"",
            "@ja( \"「まったく新しい Office 365 の顧客」が 50 以上\" )",
            "atLeast( 50, $found, kcontext );");
    assertThat(rules.read(OPTION + "/platinum-1.scenarios.yaml"))
        .contains("- 49 customers", "- 50 customers");
    assertThat(rules.read(COMPETENCY_FILE))
        .contains("name: { en: Gold, ja: Gold }\n  - tier: platinum\n");
    assertThat(failing(OPTION)).containsExactlyElementsOf(told(run));
  }

  /** The scenarios that the command says to look at. */
  private static List<String> told(Attained run) {
    return run.out()
        .lines()
        .filter(line -> line.contains("no longer comes out as expected"))
        .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
        .toList();
  }

  @Test
  void a_new_definition_comes_with_the_requirement_that_counts_it() {
    Attained run =
        write(
            "definition " + OPTION + " --tier gold --at-least 3 --exam 70-346",
            "--sentence",
            "an identity expert",
            "--sentence-ja",
            "ID の専門家",
            "--source",
            "Page 7");

    assertThat(run.code()).isZero();
    assertThat(rules.read(DEFINITIONS))
        .contains(
            "rule \"SMCS-O365-DEF-3: an identity expert\"",
            "@ja( \"ID の専門家\" )",
            "@source( \"Page 7\" )",
            "exists ExamPass( individualId == $who, exam == \"70-346\", passedOn <= $asOf )",
            "insertLogical( new Qualified( \"identity expert\", $who ) );");
    assertThat(rules.read(GOLD))
        .contains("rule \"SMCS-O365-GOLD-3:", "accumulate( Qualified( as == \"identity expert\" )");
    assertThat(failing(OPTION)).containsExactlyElementsOf(told(run));
    assertThat(told(run)).allMatch(sentence -> !sentence.contains("SMCS-O365"));
  }

  @Test
  void a_new_requirement_counts_what_there_is_and_is_shown_by_examples() {
    rules.write(SILVER, rules.read(SILVER).replace("\n", "\r\n"));
    Attained run =
        write(
            "requirement " + OPTION + " --tier silver --counts CertifiedIndividual --at-least 1",
            "--sentence",
            "at least 1 expert",
            "--sentence-ja",
            "専門家が 1 人以上");

    assertThat(run.code()).isZero();
    assertThat(rules.read(SILVER))
        .contains("SMCS-O365-SILVER-2: at least 1 expert\"\r\n")
        .doesNotContainPattern("[^\r]\n");
    assertThat(rules.read(OPTION + "/silver-2.scenarios.yaml"))
        .contains("given: none", "- 1 individual", "exam: 70-347");
    assertThat(failing(OPTION)).containsExactlyElementsOf(told(run));
  }

  @Test
  void an_id_that_was_ever_named_is_not_used_again() {
    rules.edit(GOLD, text -> text + "\n// SMCS-O365-GOLD-7 was dropped in 2016.\n");
    write("requirement " + OPTION + " --tier gold --counts CertifiedIndividual --at-least 3");

    assertThat(rules.read(GOLD)).contains("rule \"SMCS-O365-GOLD-8:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          competency Foo --code FOO                                   | Competency "Foo" must be of the letters a to z, digits and hyphens. Did you mean "foo"?
          competency foo --code foo                                   | Code "foo" must be of capital letters and digits. Did you mean "FOO"?
          competency foo --code SMCS                                  | Code "SMCS" is taken already.
          competency small-and-midmarket-cloud-solutions --code FOO   | is taken already.
          competency foo --code FOO --tiers none                      | tier "none" cannot be a tier's name
          competency foo --code FOO --tiers a,a                       | Tier "a" is taken already.
          competency foo --code FOO --at-least 2,1                    | a higher tier does not ask for less
          competency foo --code FOO --at-least 2                      | There are 2 tiers (silver, gold), and 1 numbers.
          competency foo --code FOO --exam 1-1 --each 2               | Nobody can pass 2 of 1 exams
          competency foo --code FOO --exam 1-1 --product Azure        | not for both
          competency foo --code FOO --product Azur                    | Did you mean "Azure"?
          competency foo                                              | Missing required option: '--code=CODE'
          option small-and-midmarket-cloud-solution x --code X        | Did you mean "small-and-midmarket-cloud-solutions"?
          option small-and-midmarket-cloud-solutions o365-services --code X | Option "o365-services" is taken already.
          option small-and-midmarket-cloud-solutions x --code O365    | Code "O365" is taken already.
          definition small-and-midmarket-cloud-solutions/o365 --tier gold | Option "o365" is unknown
          definition small-and-midmarket-cloud-solutions --tier golden | Did you mean "gold"?
          definition small-and-midmarket-cloud-solutions --tier gold --makes CertifiedIndividual | Word "CertifiedIndividual" is taken already.
          requirement small-and-midmarket-cloud-solutions --tier gold --at-least 2 --counts NetNewCustomr | Did you mean "NetNewCustomer"?
          requirement small-and-midmarket-cloud-solutions --tier gold --at-least 0 --counts NetNewCustomer | say 1 or more
          requirement small-and-midmarket-cloud-solutions --tier gold --at-least 3 --counts NetNewCustomer --sentence=three | does not say the number 3
          requirement small-and-midmarket-cloud-solutions --tier gold --at-least 1 --counts NetNewCustomer | gold asks for 1, and silver below it for 4
          requirement small-and-midmarket-cloud-solutions --tier gold --new-tier --at-least 1 --counts NetNewCustomer | Tier "gold" is taken already.
          """)
  void what_cannot_be_is_said_and_nothing_is_written(String line, String message) {
    Map<String, String> before = files();
    Attained run = write(line);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void rules_with_problems_are_mended_first() {
    rules.edit(SILVER, "NetNewCustomer()", "NetNewCustomr()");
    Map<String, String> before = files();
    Attained run = write("competency foo --code FOO");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("silver.drl:", "mend them first. Nothing was written.");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void a_folder_that_is_there_is_never_written_into() {
    rules.write("foo/notes.txt", "mine").write("foo/competency.yaml~", "old");
    assertThat(write("competency foo --code FOO").code()).isZero();
    assertThat(rules.read("foo/notes.txt")).isEqualTo("mine");

    rules.write(COMPETENCY + "/bar/notes.txt", "mine");
    Attained run = write("option " + COMPETENCY + " bar --code BAR");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("here is a folder " + COMPETENCY + "/bar already");
  }

  @Test
  void every_command_has_help() {
    for (String what : List.of("competency", "option", "definition", "requirement")) {
      assertThat(Attained.by("new", what, "--help").out()).contains("Usage: attain new " + what);
    }
    assertThat(Attained.by("new").err()).contains("What is to be new?");
  }
}
