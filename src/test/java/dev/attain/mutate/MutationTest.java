package dev.attain.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.rules.RuleSet;
import dev.attain.scenario.Expected;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioWriter;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);
  private static final RuleSet RULES = RuleSet.load(Story.rulesFolder(), null);
  private static final List<Scenario> SHIPPED =
      Scenarios.read(Story.rulesFolder(), RULES, new ArrayList<>());

  @TempDir private static Path cache;

  private static Mutants run(List<Scenario> scenarios, Accepted accepted) {
    return new Mutation(RULES, scenarios, accepted, DAY).run(cache, () -> {});
  }

  private static List<Scenario> without(Predicate<Scenario> dropped) {
    return SHIPPED.stream().filter(dropped.negate()).toList();
  }

  private static boolean isOfTrials(Scenario scenario) {
    return scenario.sentence().startsWith("A trial");
  }

  @Test
  void the_shipped_scenarios_notice_every_change_of_the_shipped_rules() {
    Accepted accepted = Accepted.in(Story.rulesFolder(), new ArrayList<>());
    AtomicInteger done = new AtomicInteger();
    Mutation mutation = new Mutation(RULES, SHIPPED, accepted, DAY);
    Mutants mutants = mutation.run(cache, done::incrementAndGet);

    assertThat(mutants.of(Mutant.Fate.SURVIVED)).as(MutantsText.of(mutants)).isEmpty();
    assertThat(mutants.of(Mutant.Fate.SKIPPED)).isEmpty();
    assertThat(accepted.unneeded(mutants)).isEmpty();
    assertThat(mutants.score()).isEqualTo(100);
    assertThat(mutants.all()).hasSize(mutation.size()).hasSizeGreaterThan(40);
    assertThat(done).hasValue(mutation.size());
  }

  @Test
  void a_scenario_taken_away_leaves_just_the_changes_that_only_it_noticed() {
    Mutants noTrials = run(without(MutationTest::isOfTrials), Accepted.NONE);
    Mutants noFastTrack =
        run(without(scenario -> scenario.sentence().contains("FastTrack")), Accepted.NONE);

    assertThat(noTrials.of(Mutant.Fate.SURVIVED))
        .allMatch(mutant -> lineOf(mutant).contains("exists Subscription"))
        .extracting(mutant -> mutant.change().words())
        .containsExactlyInAnyOrder(
            "“paidSeats >= 1” dropped from Subscription",
            "“paidSeats >= 1” changed to “paidSeats >= 0”");
    assertThat(noFastTrack.of(Mutant.Fate.SURVIVED))
        .extracting(mutant -> mutant.change().words())
        .containsExactly("\"FastTrack Partner\" added to the list of type");
    assertThat(noTrials.score()).isBetween(90, 99);
  }

  private static String lineOf(Mutant mutant) {
    return RULES
        .source()
        .text(mutant.change().place().file())
        .lines()
        .toList()
        .get(mutant.change().place().line() - 1);
  }

  @Test
  void the_ready_scenario_of_every_survivor_passes_as_written_and_notices_the_change() {
    Mutants mutants = run(List.of(), Accepted.NONE);

    assertThat(mutants.score()).isZero();
    assertThat(mutants.of(Mutant.Fate.SURVIVED)).allMatch(mutant -> mutant.ready() != null);
    List<Problem> problems = new ArrayList<>();
    String text =
        "scenarios:\n"
            + mutants.of(Mutant.Fate.SURVIVED).stream()
                .map(mutant -> ScenarioWriter.text(mutant.ready()))
                .distinct()
                .collect(Collectors.joining());
    List<Scenario> ready =
        Scenarios.parse(
            RulesFolder.OPTION + "/x.scenarios.yaml",
            text,
            RULES.vocabulary(),
            RULES.competencies(),
            problems);
    assertThat(problems).as(text).isEmpty();
    assertThat(run(ready, Accepted.NONE).of(Mutant.Fate.SURVIVED)).isEmpty();
  }

  @Test
  void a_survivor_is_told_with_its_place_the_change_and_the_scenario() {
    String text = MutantsText.of(run(without(MutationTest::isOfTrials), Accepted.NONE));

    assertThat(text)
        .containsPattern("definitions\\.drl:\\d+: SMCS-O365-DEF-1: “paidSeats >= 1” dropped")
        .contains("No scenario notices. This one would:\n\n  - scenario: ")
        .contains("    expect:\n      tier: none\n")
        .containsPattern("\\d+ changes, \\d+ scenarios: \\d+ caught, \\d+ survived, 0 accepted");
  }

  @Test
  void a_change_is_accepted_with_a_reason_and_only_as_long_as_it_survives() {
    List<Problem> problems = new ArrayList<>();
    Mutants before = run(without(MutationTest::isOfTrials), Accepted.NONE);
    StringBuilder yaml = new StringBuilder("accepted:\n");
    for (Mutant mutant : before.of(Mutant.Fate.SURVIVED)) {
      yaml.append("  - rule: SMCS-O365-DEF-1\n    line: ")
          .append(mutant.change().place().line())
          .append("\n    change: '")
          .append(mutant.change().words())
          .append("'")
          .append("\n    reason: Nobody sells such a thing.\n");
    }
    Accepted accepted = Accepted.parse(yaml.toString(), problems);
    Mutants mutants = run(without(MutationTest::isOfTrials), accepted);

    assertThat(problems).isEmpty();
    assertThat(mutants.of(Mutant.Fate.SURVIVED)).isEmpty();
    assertThat(mutants.of(Mutant.Fate.ACCEPTED))
        .extracting(Mutant::why)
        .contains("Nobody sells such a thing.");
    assertThat(accepted.unneeded(mutants)).isEmpty();
    assertThat(accepted.unneeded(run(SHIPPED, accepted)))
        .isNotEmpty()
        .allMatch(problem -> problem.message().startsWith("a scenario notices this change"));
  }

  @Test
  void an_accepted_change_needs_a_reason() {
    List<Problem> problems = new ArrayList<>();
    Accepted.parse("accepted:\n  - rule: A-B-DEF-1\n    change: x\n    reson: y\n", problems);

    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(text -> text.startsWith("mutants.yaml:4:") && text.contains("\"reason\""));
  }

  @Test
  void scenarios_that_fail_on_the_rules_as_they_are_are_refused() {
    Scenario first = SHIPPED.get(0);
    Scenario failing =
        new Scenario(
            first.sentence(),
            first.place(),
            first.competency(),
            first.option(),
            first.asOf(),
            first.facts(),
            new Expected("no such tier", Map.of()));

    assertThatThrownBy(() -> new Mutation(RULES, List.of(failing), Accepted.NONE, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not pass");
  }
}
