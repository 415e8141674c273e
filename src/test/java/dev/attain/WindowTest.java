package dev.attain;

import static dev.attain.testing.Story.DAP;
import static dev.attain.testing.Story.OFFICE;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last 12 months: the first day is out, the as-of date is in. */
class WindowTest {

  @ParameterizedTest(name = "as of {0}, a subscription since {1}: {2}")
  @CsvSource({
    "2017-06-27, 2016-06-26, 0",
    "2017-06-27, 2016-06-27, 0",
    "2017-06-27, 2016-06-28, 1",
    "2017-06-27, 2017-06-26, 1",
    "2017-06-27, 2017-06-27, 1",
    "2017-06-27, 2017-06-28, 0",
    // Twelve months before 28 February of the year after a leap year is 28 February.
    "2017-02-28, 2016-02-27, 0",
    "2017-02-28, 2016-02-28, 0",
    "2017-02-28, 2016-02-29, 1",
    "2017-02-28, 2016-03-01, 1",
    // Twelve months before 29 February is 28 February.
    "2016-02-29, 2015-02-27, 0",
    "2016-02-29, 2015-02-28, 0",
    "2016-02-29, 2015-03-01, 1",
    "2016-02-29, 2016-02-29, 1",
    "2016-02-28, 2015-02-28, 0",
    "2016-02-28, 2015-03-01, 1",
    "2017-03-01, 2016-02-29, 0",
    "2017-03-01, 2016-03-01, 0",
    "2017-03-01, 2016-03-02, 1",
    // Months of different length, and the turn of the year.
    "2017-12-31, 2016-12-31, 0",
    "2017-12-31, 2017-01-01, 1",
    "2018-01-01, 2017-01-01, 0",
    "2018-01-01, 2017-01-02, 1",
  })
  void a_customer_is_new_from_the_day_after_12_months_ago_until_today(
      String asOf, String startedOn, int found) {
    var story = partner().asOf(asOf).associated("a").subscribed("a", startedOn);

    assertThat(story.netNewCustomersFound()).isEqualTo(found);
  }

  @Test
  void a_customer_added_exactly_12_months_ago_no_longer_counts() {
    var story = partner().netNewCustomers(3).associated("a").subscribed("a", "2016-06-27");

    assertThat(story.attained()).isEqualTo("none");
  }

  @Test
  void a_customer_added_one_day_later_still_counts() {
    var story = partner().netNewCustomers(3).associated("a").subscribed("a", "2016-06-28");

    assertThat(story.attained()).isEqualTo("silver");
  }

  @Test
  void the_date_of_the_association_does_not_make_a_customer_new() {
    var old = partner().associatedFrom("a", "2017-06-01", null).subscribed("a", "2014-01-01");
    var fresh = partner().associatedFrom("a", "2014-01-01", null).subscribed("a", "2017-06-01");

    assertThat(old.netNewCustomersFound()).isZero();
    assertThat(fresh.netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void an_association_may_begin_after_the_subscription() {
    var story =
        partner().subscribed("a", "2016-09-01").associated("a", OFFICE, DAP, "2017-06-27", null);

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }
}
