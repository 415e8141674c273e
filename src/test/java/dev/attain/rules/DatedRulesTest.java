package dev.attain.rules;

import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements that change on a date are read against the as-of date, never against the clock. */
class DatedRulesTest {

  private static Attain dated = Story.ATTAIN;

  @BeforeAll
  static void four_until_july_then_ten_and_two_certified_from_2018(@TempDir Path folder) {
    RulesFolder rules = RulesFolder.in(folder);
    String later =
        rules
            .read(SILVER)
            .substring(rules.read(SILVER).indexOf("rule "))
            .replace("at least 4", "at least 10")
            .replace("atLeast( 4,", "atLeast( 10,")
            .replace("\nwhen", "\n    date-effective \"2017-07-01\"\nwhen");
    dated =
        rules
            .edit(SILVER, "\nwhen", "\n    date-expires \"2017-07-01\"\nwhen")
            .append(SILVER, later)
            .append(
                SILVER,
                """
                rule "SMCS-O365-SILVER-2: at least 1 certified individual"
                    date-effective "2018-01-01"
                    date-expires "2019-01-01"
                when
                    accumulate( CertifiedIndividual(); $found : count() )
                then
                    atLeast( 1, $found, kcontext );
                end
                """)
            .load();
  }

  @ParameterizedTest(name = "as of {0}, {1} customers and {2} certified: {3}")
  @CsvSource({
    "2017-06-30, 3, 0, none",
    "2017-06-30, 4, 0, silver",
    "2017-07-01, 4, 0, none",
    "2017-07-01, 9, 0, none",
    "2017-07-01, 10, 0, silver",
    "2017-07-02, 10, 0, silver",
    "2017-12-31, 10, 0, silver",
    "2018-01-01, 10, 0, none",
    "2018-01-01, 10, 1, silver",
    "2018-12-31, 10, 0, none",
    "2018-12-31, 9, 1, none",
    "2019-01-01, 10, 0, silver",
    "2040-01-01, 10, 0, silver",
    "2012-01-01, 4, 0, silver",
  })
  void the_requirements_in_force_on_the_as_of_date_decide(
      String asOf, int customers, int certified, String tier) {
    Decision decision =
        partner()
            .asOf(asOf)
            .netNewCustomers(customers)
            .certifiedIndividuals(certified)
            .decision(dated);

    assertThat(decision.attained()).isEqualTo(tier);
  }

  @Test
  void only_requirements_in_force_appear_and_each_once() {
    assertThat(silver("2017-06-30")).containsExactly("SMCS-O365-SILVER-1 needs 4");
    assertThat(silver("2017-07-01")).containsExactly("SMCS-O365-SILVER-1 needs 10");
    assertThat(silver("2018-01-01"))
        .containsExactly("SMCS-O365-SILVER-1 needs 10", "SMCS-O365-SILVER-2 needs 1");
    assertThat(silver("2019-01-01")).containsExactly("SMCS-O365-SILVER-1 needs 10");
  }

  private static List<String> silver(String asOf) {
    return partner().asOf(asOf).decision(dated).options().get(0).requirements().stream()
        .filter(requirement -> requirement.tier().equals("silver"))
        .map(DatedRulesTest::line)
        .toList();
  }

  private static String line(RequirementDecision requirement) {
    return requirement.id() + " needs " + requirement.needed();
  }
}
