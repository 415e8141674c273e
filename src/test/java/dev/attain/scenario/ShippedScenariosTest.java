package dev.attain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSet;
import dev.attain.source.Problem;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scenarios in {@code rules/}, by the runner that {@code attain test} has. */
class ShippedScenariosTest {

  private static final RuleSet RULES = RuleSet.load(Story.rulesFolder(), null);

  /** The scenarios of a text, as if it stood in these rules. */
  static List<Scenario> parse(String file, String text, List<Problem> problems) {
    return Scenarios.parse(file, text, RULES.vocabulary(), RULES.competencies(), problems);
  }

  @TestFactory
  Stream<DynamicTest> every_scenario_beside_the_rules_comes_out_as_it_says() {
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios = Scenarios.read(Story.rulesFolder(), RULES, problems);
    assertThat(problems).isEmpty();
    assertThat(scenarios).isNotEmpty();
    ScenarioRunner runner = new ScenarioRunner(RULES);
    return scenarios.stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.place().file() + ": " + scenario.sentence(),
                    () -> {
                      Result result = runner.run(scenario);
                      assertThat(result.outcome())
                          .as(result.toString())
                          .isEqualTo(Result.Outcome.PASS);
                    }));
  }
}
