package dev.attain;

import static dev.attain.testing.Story.OFFICE;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which subscriptions make a customer net new, and which make it an old one. */
class SubscriptionsTest {

  private static Story customerWith() {
    return partner().associated("a");
  }

  @Test
  void a_subscription_that_ended_on_the_as_of_date_is_no_longer_in_force() {
    assertThat(customerWith().subscribed("a", "2017-01-01", "2017-06-27").netNewCustomersFound())
        .isZero();
  }

  @Test
  void a_subscription_that_ends_the_day_after_is_in_force() {
    assertThat(customerWith().subscribed("a", "2017-01-01", "2017-06-28").netNewCustomersFound())
        .isEqualTo(1);
  }

  @Test
  void a_subscription_that_starts_and_ends_on_the_as_of_date_is_never_in_force() {
    assertThat(customerWith().subscribed("a", "2017-06-27", "2017-06-27").netNewCustomersFound())
        .isZero();
  }

  @Test
  void a_customer_whose_only_subscription_ended_is_no_customer() {
    assertThat(customerWith().subscribed("a", "2017-01-01", "2017-03-01").netNewCustomersFound())
        .isZero();
  }

  @Test
  void a_customer_that_left_and_came_back_within_the_window_counts() {
    var story =
        customerWith().subscribed("a", "2016-08-01", "2016-10-01").subscribed("a", "2017-02-01");

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void a_customer_that_had_office_365_before_is_not_new_even_if_it_lapsed() {
    var story =
        customerWith().subscribed("a", "2012-01-01", "2012-02-01").subscribed("a", "2017-02-01");

    assertThat(story.netNewCustomersFound()).isZero();
  }

  @Test
  void a_subscription_that_started_and_ended_12_months_ago_still_makes_an_old_customer() {
    var story =
        customerWith().subscribed("a", "2016-06-27", "2016-06-27").subscribed("a", "2017-02-01");

    assertThat(story.netNewCustomersFound()).isZero();
  }

  @Test
  void an_old_subscription_that_still_runs_makes_an_old_customer() {
    var story = customerWith().subscribed("a", "2015-01-01").subscribed("a", "2017-02-01");

    assertThat(story.netNewCustomersFound()).isZero();
  }

  @Test
  void a_trial_without_paid_seats_is_no_subscription() {
    assertThat(customerWith().subscribed("a", OFFICE, 0, "2017-01-01", null).netNewCustomersFound())
        .isZero();
  }

  @Test
  void one_paid_seat_is_enough() {
    assertThat(customerWith().subscribed("a", OFFICE, 1, "2017-01-01", null).netNewCustomersFound())
        .isEqualTo(1);
  }

  @Test
  void a_trial_before_the_window_does_not_make_an_old_customer() {
    var story =
        customerWith()
            .subscribed("a", OFFICE, 0, "2014-01-01", "2014-02-01")
            .subscribed("a", OFFICE, 5, "2017-01-01", null);

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void a_running_trial_does_not_stand_in_for_a_paid_subscription_that_ended() {
    var story =
        customerWith()
            .subscribed("a", OFFICE, 5, "2017-01-01", "2017-05-01")
            .subscribed("a", OFFICE, 0, "2017-05-01", null);

    assertThat(story.netNewCustomersFound()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Azure", "Dynamics 365", "Enterprise Mobility Suite", "Power BI", "Windows"})
  void a_subscription_to_another_product_does_not_count(String product) {
    assertThat(
            customerWith().subscribed("a", product, 5, "2017-01-01", null).netNewCustomersFound())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Azure", "Dynamics 365", "Enterprise Mobility Suite", "Power BI", "Windows"})
  void an_old_subscription_to_another_product_does_not_make_an_old_customer(String product) {
    var story = customerWith().subscribed("a", product, 5, "2012-01-01", null).subscribed("a");

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void a_subscription_of_another_customer_does_not_count_for_this_one() {
    assertThat(customerWith().subscribed("b").netNewCustomersFound()).isZero();
  }

  @Test
  void a_future_subscription_neither_counts_nor_harms() {
    assertThat(customerWith().subscribed("a", "2017-06-28").netNewCustomersFound()).isZero();
    assertThat(customerWith().subscribed("a").subscribed("a", "2017-06-28").netNewCustomersFound())
        .isEqualTo(1);
  }
}
