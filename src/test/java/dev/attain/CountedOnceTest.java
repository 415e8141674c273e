package dev.attain;

import static dev.attain.testing.Story.ATTAIN;
import static dev.attain.testing.Story.DAP;
import static dev.attain.testing.Story.OFFICE;
import static dev.attain.testing.Story.RECORD;
import static dev.attain.testing.Story.TRANSACTING;
import static dev.attain.testing.Story.day;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.testing.Story;
import org.junit.jupiter.api.Test;

/** However many rows there are, a customer is one customer and a person is one person. */
class CountedOnceTest {

  @Test
  void a_customer_with_three_association_types_and_five_subscriptions_is_counted_once() {
    Story story = partner();
    for (String type : new String[] {DAP, TRANSACTING, RECORD}) {
      story.associated("a", OFFICE, type);
    }
    for (int i = 1; i <= 5; i++) {
      story.subscribed("a", "2017-0" + i + "-01");
    }

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void three_customers_with_many_rows_are_not_silver() {
    Story story = partner().netNewCustomers(3).netNewCustomers(3);
    story.associated("new-1", OFFICE, RECORD).associated("new-2", OFFICE, TRANSACTING);

    assertThat(story.netNewCustomersFound()).isEqualTo(3);
    assertThat(story.attained()).isEqualTo("none");
  }

  @Test
  void exact_duplicates_change_nothing() {
    PartnerFacts.Builder facts = ATTAIN.partner("1", null);
    for (int i = 0; i < 3; i++) {
      facts.association("a", OFFICE, DAP, day("2017-01-01"), null);
      facts.subscription("s", "a", OFFICE, 5, day("2017-01-01"), null);
      facts.individual("Kim");
      facts.examPass("Kim", "70-347", day("2016-01-01"));
    }
    var decision = ATTAIN.decide(facts.build(), day("2017-06-27")).get(0);

    assertThat(Story.requirement(decision, "SMCS-O365-SILVER-1").found()).isEqualTo(1);
    assertThat(Story.requirement(decision, "SMCS-O365-GOLD-2").found()).isEqualTo(1);
  }

  @Test
  void one_customer_written_in_different_case_is_one_customer() {
    var story =
        partner()
            .associated("AbCd-01")
            .associated("ABCD-01", OFFICE, RECORD)
            .subscribed("abcd-01")
            .subscribed("aBcD-01");

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void an_old_subscription_written_in_different_case_still_makes_an_old_customer() {
    var story = partner().netNewCustomer("abcd").subscribed("ABCD", "2012-01-01");

    assertThat(story.netNewCustomersFound()).isZero();
  }

  @Test
  void a_customer_of_two_partners_is_credited_to_each() {
    for (String id : new String[] {"1111111", "2222222"}) {
      PartnerFacts facts =
          ATTAIN
              .partner(id, null)
              .association("a", OFFICE, id.startsWith("1") ? DAP : RECORD, day("2017-01-01"), null)
              .subscription("s", "a", OFFICE, 5, day("2017-01-01"), null)
              .build();
      var decision = ATTAIN.decide(facts, day("2017-06-27")).get(0);

      assertThat(decision.partnerId()).isEqualTo(id);
      assertThat(Story.requirement(decision, "SMCS-O365-SILVER-1").found()).isEqualTo(1);
    }
  }

  @Test
  void an_individual_who_passed_twice_is_counted_once() {
    var story =
        partner()
            .individual("Kim")
            .passed("Kim", "70-347", "2014-05-01")
            .passed("Kim", "70-347", "2016-05-01");

    assertThat(story.certifiedIndividualsFound()).isEqualTo(1);
  }

  @Test
  void an_individual_listed_twice_is_counted_once() {
    var story =
        partner()
            .individual("Kim", "2010-01-01", "2012-01-01")
            .individual("Kim", "2015-01-01", null)
            .individual("Kim")
            .passed("Kim", "70-347", "2014-05-01");

    assertThat(story.certifiedIndividualsFound()).isEqualTo(1);
  }
}
