package dev.attain.check;

import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says of scenarios: what is wrong with them, and what they do not show. */
class ScenariosInCheckTest {

  private final RulesFolder rules;

  ScenariosInCheckTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder);
  }

  private List<Problem> check() {
    return Check.rules(rules.path(), null);
  }

  @Test
  void the_rules_that_ship_and_their_scenarios_are_all_right() {
    assertThat(check()).isEmpty();
  }

  @Test
  void a_mistake_in_a_rule_is_not_repeated_for_each_scenario_that_names_it() {
    rules.edit(SILVER, "SMCS-O365-SILVER-1:", "SMCS-O365-SLIVER-1:");

    assertThat(check()).extracting(Problem::code).containsExactly(Code.ID_ELSEWHERE);
  }

  @Test
  void the_same_of_many_scenarios_is_said_once_for_each_file_and_day() {
    rules.edit(SILVER, "\nwhen\n", "\n    date-effective \"2018-01-01\"\nwhen\n");

    assertThat(check())
        .hasSizeLessThan(20)
        .anySatisfy(
            problem ->
                assertThat(problem.message())
                    .startsWith("SMCS-O365-SILVER-1 is not in force on 2017-06-27")
                    .contains("; the same in "));
  }

  @Test
  void a_requirement_that_no_scenario_speaks_of_is_not_shown_by_those_that_happen_to_find_it() {
    rules.append(
        SILVER,
        """
        rule "SMCS-O365-SILVER-2: at least 1 individual who passed exam 70-347"
            @ja( "試験 70-347 に合格した個人が 1 人以上" )
            @source( "test" )
        when
            accumulate( CertifiedIndividual(); $found : count() )
        then
            atLeast( 1, $found, kcontext );
        end
        """);

    assertThat(check())
        .hasSize(3)
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.NO_SCENARIO);
              assertThat(problem.ruleId()).isEqualTo("SMCS-O365-SILVER-2");
            });
  }

  @Test
  void a_mistake_in_a_scenario_is_told_beside_one_in_a_rule() {
    rules
        .edit(GOLD, "NetNewCustomer()", "NetNewCustomr()")
        .edit(SILVER.replace(".drl", ".scenarios.yaml"), "as-of: 2017-06-27", "as-of: 27.6.2017");

    assertThat(check()).extracting(Problem::code).contains(Code.UNKNOWN_FACT, Code.BAD_VALUE);
  }
}
