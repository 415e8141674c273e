package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutateCommandTest {

  private static final String SCENARIOS = RulesFolder.OPTION + "/definitions.scenarios.yaml";

  private final RulesFolder rules;
  private final Path temp;

  MutateCommandTest(@TempDir Path temp) {
    this.temp = temp;
    this.rules = RulesFolder.in(temp.resolve("rules"));
  }

  private Attained mutate(String... args) {
    return Attained.by(with("mutate", args));
  }

  private Attained test(String... args) {
    return Attained.by(with("test", args));
  }

  private String[] with(String command, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = command;
    all[1] = rules.path().toString();
    System.arraycopy(args, 0, all, 2, args.length);
    return all;
  }

  /** The file without the scenarios whose sentence has these words. */
  private void forget(String words) {
    rules.edit(
        SCENARIOS,
        text -> text.replaceAll("(?m)^  - scenario: .*" + words + ".*\\n(    .*\\n|\\n)*", ""));
  }

  @Test
  void the_shipped_scenarios_notice_every_change() {
    Attained run = mutate();

    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out()).contains(" 0 survived, ").endsWith("Score: 100 %.\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_survivor_comes_with_a_scenario_that_catches_it_when_it_is_added() {
    forget("FastTrack");
    Attained run = mutate();

    assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains("definitions.drl:11: SMCS-O365-DEF-1: \"FastTrack Partner\" added to the list")
        .contains("No scenario notices. This one would:")
        .contains(" 1 survived, ");

    String ready = run.out().substring(run.out().indexOf("  - scenario:"));
    rules.write(
        RulesFolder.OPTION + "/ready.scenarios.yaml",
        "scenarios:\n" + ready.substring(0, ready.lastIndexOf("\n\n") + 1));
    assertThat(test().code()).isZero();
    assertThat(mutate().code()).isZero();
  }

  @Test
  void json_has_every_change_and_what_became_of_it() {
    forget("FastTrack");
    Attained run = mutate("--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .startsWith("{\"score\":98,")
        .contains("\"survived\":1,")
        .contains("\"fate\":\"survived\",\"tried\":")
        .contains("\"change\":\"“paidSeats >= 1” changed to “paidSeats > 1”\",\"fate\":\"caught\"")
        .endsWith("]}\n");
  }

  @Test
  void an_accepted_change_is_no_finding_and_one_too_many_is() {
    forget("FastTrack");
    rules.write(
        "mutants.yaml",
        """
        accepted:
          - rule: SMCS-O365-DEF-1
            change: '"FastTrack Partner" added to the list of type'
            reason: It is the same as another.
        """);
    assertThat(mutate().code()).isZero();

    rules.append("mutants.yaml", "  - { rule: A-B-DEF-1, change: nothing, reason: none }");
    Attained run = mutate();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).contains("mutants.yaml:6:").contains("these rules have no such change");
  }

  @Test
  void nothing_is_changed_while_scenarios_fail() {
    rules.edit(RulesFolder.SILVER, "atLeast( 4,", "atLeast( 5,");
    rules.edit(
        RulesFolder.SILVER, text -> text.replace("at least 4", "at least 5").replace("4 件", "5 件"));
    Attained run = mutate();

    assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err())
        .contains("on the rules as they are; nothing was changed. See attain test.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void coverage_below_what_is_asked_for_is_a_finding() throws IOException {
    Path page = temp.resolve("coverage.html");
    Attained all = test("--min-coverage", "100", "--coverage-html", page.toString());
    assertThat(all.code()).as(all.toString()).isZero();
    assertThat(all.out()).contains("Coverage: 100 %, ");
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");

    forget("earlier trial");
    Attained less = test("--coverage", "--min-coverage", "100");
    assertThat(less.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(less.out())
        .contains(
            "! no scenario has a customer that meets SMCS-O365-DEF-1 only because paidSeats >= 1");
    assertThat(less.err()).contains("less than --min-coverage 100");
  }

  @Test
  void boundaries_are_a_table_and_are_written_to_be_approved() {
    Attained shown = test("--boundaries", "--write");

    assertThat(shown.code()).as(shown.toString()).isZero();
    assertThat(shown.out())
        .startsWith("As of 2017-06-27:")
        .contains("subscription with paidSeats 0")
        .contains("one less than it needs");
    assertThat(shown.err()).contains("cases to approve");
    assertThat(rules.read(RulesFolder.OPTION + "/boundaries.proposed.yaml"))
        .contains("Nobody has approved them");
    assertThat(test("--write").code()).isEqualTo(ExitCode.USAGE);
  }
}
