package dev.attain;

import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tier for how many customers and individuals. */
class TiersTest {

  @ParameterizedTest(name = "{0} customers and {1} certified individuals: {2}")
  @CsvSource({
    "0, 0, none",
    "1, 0, none",
    "3, 0, none",
    "3, 2, none",
    "4, 0, silver",
    "4, 2, silver",
    "5, 0, silver",
    "5, 2, silver",
    "24, 2, silver",
    "25, 2, gold",
    "26, 2, gold",
    "25, 0, silver",
    "25, 1, silver",
    "25, 3, gold",
    "0, 2, none",
    "24, 3, silver",
  })
  void thresholds_are_at_least(int customers, int individuals, String tier) {
    assertThat(partner().netNewCustomers(customers).certifiedIndividuals(individuals).attained())
        .isEqualTo(tier);
  }

  @Test
  void a_partner_with_25_customers_and_one_certified_individual_is_silver() {
    var story = partner().netNewCustomers(25).certifiedIndividuals(1);

    assertThat(story.attained()).isEqualTo("silver");
    assertThat(story.tiersAttained()).containsExactly("silver");
    assertThat(story.requirement("SMCS-O365-GOLD-1").met()).isTrue();
    assertThat(story.requirement("SMCS-O365-GOLD-2").met()).isFalse();
  }

  @Test
  void silver_asks_for_no_exam() {
    assertThat(partner().netNewCustomers(4).tiersAttained()).containsExactly("silver");
  }

  @Test
  void a_gold_partner_is_told_that_silver_is_attained_too() {
    assertThat(partner().netNewCustomers(25).certifiedIndividuals(2).tiersAttained())
        .containsExactly("silver", "gold");
  }

  @Test
  void a_partner_without_any_facts_has_no_tier() {
    var story = partner();

    assertThat(story.attained()).isEqualTo("none");
    assertThat(story.tiersAttained()).isEmpty();
    assertThat(story.netNewCustomersFound()).isZero();
    assertThat(story.certifiedIndividualsFound()).isZero();
  }
}
