package dev.attain;

import static dev.attain.testing.Story.DAP;
import static dev.attain.testing.Story.OFFICE;
import static dev.attain.testing.Story.RECORD;
import static dev.attain.testing.Story.TRANSACTING;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which associations earn the credit for a customer. */
class AssociationsTest {

  private static Story customerWith() {
    return partner().subscribed("a");
  }

  static Set<String> typesThatDoNotCount() {
    Set<String> types =
        new HashSet<>(Story.ATTAIN.vocabulary().associationTypes().labels().keySet());
    types.removeAll(List.of(DAP, TRANSACTING, RECORD));
    return types;
  }

  static Set<String> productsThatDoNotCount() {
    Set<String> products = new HashSet<>(Story.ATTAIN.vocabulary().products().labels().keySet());
    products.remove(OFFICE);
    return products;
  }

  @ParameterizedTest
  @ValueSource(strings = {DAP, TRANSACTING, RECORD})
  void three_types_count(String type) {
    assertThat(customerWith().associated("a", OFFICE, type).netNewCustomersFound()).isEqualTo(1);
  }

  @Test
  void the_vocabulary_has_the_types_that_do_not_count() {
    assertThat(typesThatDoNotCount())
        .contains(
            "Advisor",
            "Partner Admin Link",
            "FastTrack Partner",
            "Claiming Partner of Record",
            "Partner as End Customer");
  }

  @ParameterizedTest
  @MethodSource("typesThatDoNotCount")
  void the_other_types_of_the_vocabulary_do_not_count(String type) {
    assertThat(customerWith().associated("a", OFFICE, type).netNewCustomersFound()).isZero();
  }

  @ParameterizedTest
  @MethodSource("productsThatDoNotCount")
  void an_association_for_another_product_does_not_count(String product) {
    assertThat(customerWith().associated("a", product, DAP).netNewCustomersFound()).isZero();
  }

  @Test
  void without_an_association_a_customer_does_not_count() {
    assertThat(customerWith().netNewCustomersFound()).isZero();
    assertThat(customerWith().associated("b").netNewCustomersFound()).isZero();
  }

  @Test
  void an_association_that_ended_on_the_as_of_date_is_no_longer_in_force() {
    assertThat(
            customerWith().associatedFrom("a", "2017-01-01", "2017-06-27").netNewCustomersFound())
        .isZero();
  }

  @Test
  void an_association_that_ends_the_day_after_is_in_force() {
    assertThat(
            customerWith().associatedFrom("a", "2017-01-01", "2017-06-28").netNewCustomersFound())
        .isEqualTo(1);
  }

  @Test
  void an_association_that_begins_on_the_as_of_date_is_in_force() {
    assertThat(customerWith().associatedFrom("a", "2017-06-27", null).netNewCustomersFound())
        .isEqualTo(1);
  }

  @Test
  void a_future_association_does_not_count() {
    assertThat(customerWith().associatedFrom("a", "2017-06-28", null).netNewCustomersFound())
        .isZero();
  }

  @Test
  void one_association_in_force_is_enough_beside_others_that_ended() {
    var story =
        customerWith()
            .associated("a", OFFICE, DAP, "2017-01-01", "2017-02-01")
            .associated("a", OFFICE, RECORD, "2017-03-01", null)
            .associated("a", OFFICE, "Advisor", "2017-01-01", null);

    assertThat(story.netNewCustomersFound()).isEqualTo(1);
  }
}
