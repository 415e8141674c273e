package dev.attain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.impact.Comparison;
import dev.attain.impact.Flip;
import dev.attain.input.FactSource;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Result;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programme at other dates: rules with nothing to complain of, and what they do to whom. */
class RuleVariantsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);
  private static final RuleSet SHIPPED = RuleSet.load(Story.rulesFolder(), null);

  @TempDir private static Path cache;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014-09-29 | 4183027 4327890 4502943 4566182 4613705 |
          2015-10    |                                         | 4391064
          2016-11    |                                         | 4391064
          2017-12-15 |                                         |
          2019-10-01 | 4183027 4327890 4502943 4566182 4613705 |
          """)
  void each_is_checked_and_tested_and_does_to_the_sample_partners_what_is_told(
      String name, String losses, String gains) {
    Path folder = Path.of("test-data/rule-variants", name);
    assertThat(Check.rules(folder, cache)).isEmpty();

    RuleSet rules = RuleSet.load(folder, cache);
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios = Scenarios.read(folder, rules, problems);
    assertThat(problems).isEmpty();
    ScenarioRunner runner = new ScenarioRunner(rules);
    assertThat(scenarios)
        .hasSizeGreaterThan(20)
        .allSatisfy(s -> assertThat(runner.run(s).outcome()).isEqualTo(Result.Outcome.PASS));

    Comparison comparison = Comparison.of(SHIPPED, DAY, rules, DAY);
    List<PartnerFacts> partners = new ArrayList<>();
    FactSource.open(Path.of("test-data/partners"), comparison.vocabulary())
        .read(partners::add, rejected -> {}, notice -> {});
    List<Flip> flips = comparison.impactOn(partners).competencies().get(0).flips();
    assertThat(ids(flips, Flip.Direction.LOSS)).isEqualTo(losses == null ? "" : losses);
    assertThat(ids(flips, Flip.Direction.GAIN)).isEqualTo(gains == null ? "" : gains);
  }

  private static String ids(List<Flip> flips, Flip.Direction direction) {
    return String.join(
        " ", flips.stream().filter(f -> f.direction() == direction).map(Flip::partnerId).toList());
  }
}
