package dev.attain;

import static dev.attain.testing.Story.EXAM;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a certified individual. */
class CertifiedIndividualsTest {

  @ParameterizedTest(name = "joined {0}, left {1}: {2}")
  @CsvSource({
    ", , 1",
    ", 2017-06-26, 0",
    ", 2017-06-27, 0",
    ", 2017-06-28, 1",
    "2017-06-26, , 1",
    "2017-06-27, , 1",
    "2017-06-28, , 0",
    "2017-06-27, 2017-06-28, 1",
    "2017-06-27, 2017-06-27, 0",
    "2015-01-01, 2016-01-01, 0",
  })
  void only_who_is_with_the_partner_on_the_as_of_date_counts(
      String joined, String left, int found) {
    var story = partner().individual("Kim", joined, left).passed("Kim", EXAM, "2014-01-01");

    assertThat(story.certifiedIndividualsFound()).isEqualTo(found);
  }

  @ParameterizedTest(name = "passed on {0}: {1}")
  @CsvSource({
    "2005-01-01, 1",
    "2016-06-27, 1",
    "2017-06-26, 1",
    "2017-06-27, 1",
    "2017-06-28, 0",
  })
  void a_pass_counts_from_its_day_on_and_however_old_it_is(String on, int found) {
    assertThat(partner().individual("Kim").passed("Kim", EXAM, on).certifiedIndividualsFound())
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"70-347", "070-347", "Exam 70-347", "exam 070-347", "EXAM 70-347", " 70-347 "})
  void the_exam_may_be_spelled_as_people_spell_it(String exam) {
    assertThat(
            partner()
                .individual("Kim")
                .passed("Kim", exam, "2016-01-01")
                .certifiedIndividualsFound())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"70-346", "70-3470", "170-347", "70-347J", "347", "MS-100"})
  void other_exams_do_not_count(String exam) {
    assertThat(
            partner()
                .individual("Kim")
                .passed("Kim", exam, "2016-01-01")
                .certifiedIndividualsFound())
        .isZero();
  }

  @Test
  void an_individual_without_a_pass_does_not_count() {
    assertThat(partner().individual("Kim").certifiedIndividualsFound()).isZero();
  }

  @Test
  void a_pass_of_somebody_who_is_not_with_the_partner_does_not_count() {
    assertThat(
            partner()
                .individual("Kim")
                .passed("Lee", EXAM, "2016-01-01")
                .certifiedIndividualsFound())
        .isZero();
  }

  @Test
  void gold_breaks_when_one_of_two_leaves() {
    var before = partner().netNewCustomers(25).certifiedIndividuals(1);
    before.individual("Kim", null, "2017-06-28").passed("Kim", EXAM, "2015-01-01");
    var after = partner().netNewCustomers(25).certifiedIndividuals(1);
    after.individual("Kim", null, "2017-06-27").passed("Kim", EXAM, "2015-01-01");

    assertThat(before.attained()).isEqualTo("gold");
    assertThat(after.attained()).isEqualTo("silver");
  }
}
