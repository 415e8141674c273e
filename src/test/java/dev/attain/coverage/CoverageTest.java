package dev.attain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final RuleSet RULES = RuleSet.load(Story.rulesFolder(), null);
  private static final List<Scenario> SHIPPED =
      Scenarios.read(Story.rulesFolder(), RULES, new ArrayList<>());

  private static Coverage without(Predicate<Scenario> dropped) {
    return Coverage.of(RULES, SHIPPED.stream().filter(dropped.negate()).toList(), null);
  }

  private static List<String> sentences(Coverage coverage) {
    return coverage.missing().stream().map(Problem::message).toList();
  }

  @Test
  void the_shipped_scenarios_show_every_condition_and_both_neighbours_of_every_number() {
    Coverage coverage = Coverage.of(RULES, SHIPPED, null);

    assertThat(sentences(coverage)).isEmpty();
    assertThat(coverage.percent()).isEqualTo(100);
    assertThat(coverage.leftOut()).isEmpty();
  }

  @Test
  void without_scenarios_everything_is_missing() {
    Coverage coverage = without(scenario -> true);

    assertThat(coverage.percent()).isZero();
    assertThat(coverage.missing()).hasSameSizeAs(coverage.points());
    assertThat(sentences(coverage))
        .anyMatch(s -> s.startsWith("no scenario has a customer that meets SMCS-O365-DEF-1 (line"))
        .anyMatch(
            s -> s.startsWith("no scenario has an individual that fails SMCS-O365-DEF-2 only"))
        .anyMatch(s -> s.contains(" only because \"Transacting Partner\" is listed (line "))
        .anyMatch(s -> s.contains(" is asked behind not (line "))
        .anyMatch(s -> s.contains("SMCS-O365-SILVER-1, one less than it needs"));
  }

  @Test
  void what_no_scenario_shows_any_more_is_said_in_a_sentence_with_its_line() {
    Coverage coverage = without(scenario -> scenario.sentence().startsWith("A trial"));

    assertThat(coverage.missing())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.CONDITION_WITHOUT_SCENARIO);
              assertThat(problem.message())
                  .isEqualTo(
                      "no scenario has a customer that fails SMCS-O365-DEF-1 only because of"
                          + " paidSeats >= 1 (line "
                          + problem.line()
                          + ")");
              assertThat(line(problem)).contains("exists Subscription").contains("paidSeats >= 1");
            });
    String text = CoverageText.of(coverage, RULES.source());
    assertThat(text)
        .contains(" - " + line(coverage.missing().get(0)))
        .contains("      ! no scenario has a customer that fails")
        .contains("Coverage: " + (int) coverage.percent() + " %, ");
  }

  private static String line(Problem problem) {
    return RULES.source().text(problem.file()).lines().toList().get(problem.line() - 1);
  }

  @Test
  void the_page_shows_the_rules_own_lines_and_lets_no_text_become_html() {
    Coverage coverage = without(scenario -> scenario.sentence().startsWith("A trial"));
    String html = CoverageHtml.of(coverage, RULES.source());

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .contains("<span class=\"string\">&quot;Office 365&quot;</span>")
        .contains("paidSeats &gt;= <span class=\"value\">")
        .contains("<span class=\"line no\">")
        .contains("only because of paidSeats &gt;= ")
        .doesNotContain("paidSeats >=")
        .doesNotContain("<script")
        .doesNotContain("http");
  }
}
