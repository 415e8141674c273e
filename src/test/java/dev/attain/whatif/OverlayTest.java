package dev.attain.whatif;

import static dev.attain.testing.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.attain.facts.Association;
import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.whatif.Change.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private static final Partner PARTNER = new Partner("1", "Contoso");
  private static final Association ADVISOR = association(null);
  private static final Individual ANN = new Individual("ann", "Ann", null, null);
  private static final ExamPass PASS = new ExamPass("ann", "70-347", day("2016-01-01"));

  private static Association association(@Nullable String ended) {
    return new Association(
        "c-1", "Azure", "Advisor", day("2017-01-01"), ended == null ? null : day(ended));
  }

  private static Subscription subscription(int seats, String started) {
    return new Subscription("s-1", "c-1", "Azure", seats, day(started), null);
  }

  private static PartnerFacts facts(
      List<Association> associations,
      List<Subscription> subscriptions,
      List<Individual> individuals,
      List<ExamPass> passes) {
    return new PartnerFacts(PARTNER, associations, subscriptions, individuals, passes, true);
  }

  private static PartnerFacts subscriptions(Subscription... subscriptions) {
    return facts(List.of(), List.of(subscriptions), List.of(), List.of());
  }

  private static PartnerFacts ann() {
    return facts(List.of(), List.of(), List.of(ANN), List.of(PASS));
  }

  private static List<String> reasons(Overlaid overlaid) {
    return overlaid.withoutEffect().stream().map(none -> none.in("en")).toList();
  }

  @Test
  void no_changes_leave_the_facts_as_they_are() {
    PartnerFacts facts = facts(List.of(ADVISOR), List.of(), List.of(ANN), List.of(PASS));
    assertThat(Overlay.NONE.applyTo(facts)).isEqualTo(new Overlaid(facts, List.of(), List.of()));
  }

  @Test
  void a_fact_that_was_not_there_is_added() {
    Overlaid overlaid = Overlay.NONE.with(PASS).with(ANN).applyTo(subscriptions());
    assertThat(overlaid.facts()).isEqualTo(ann());
    assertThat(overlaid.changes())
        .extracting(Change::what, Change::kind, Change::before, Change::after)
        .containsExactly(
            tuple(What.ADDED, Kind.EXAM_PASS, null, PASS),
            tuple(What.ADDED, Kind.INDIVIDUAL, null, ANN));
  }

  @Test
  void a_subscription_of_the_same_id_takes_the_place_of_the_one_that_was_there() {
    Subscription after = new Subscription("s-1", "c-2", "Azure", 5, day("2017-01-01"), null);
    Overlaid overlaid =
        Overlay.NONE.with(after).applyTo(subscriptions(subscription(0, "2017-01-01")));
    assertThat(overlaid.facts().subscriptions()).containsExactly(after);
    assertThat(overlaid.changes().get(0).what()).isEqualTo(What.CHANGED);
    assertThat(overlaid.changes().get(0).fields())
        .containsExactly(
            new ChangedField("customerId", "c-1", "c-2"), new ChangedField("paidSeats", 0, 5));
  }

  @Test
  void an_association_of_the_same_customer_product_type_and_first_day_is_the_same() {
    PartnerFacts facts = facts(List.of(ADVISOR), List.of(), List.of(), List.of());
    Association ended = association("2017-06-01");
    Association later = new Association("c-1", "Azure", "Advisor", day("2017-02-01"), null);
    Overlaid overlaid = Overlay.NONE.with(ended).with(later).applyTo(facts);
    assertThat(overlaid.facts().associations()).containsExactly(ended, later);
    assertThat(overlaid.changes())
        .extracting(Change::what)
        .containsExactly(What.CHANGED, What.ADDED);
    assertThat(overlaid.changes().get(0).fields())
        .containsExactly(new ChangedField("endedOn", null, day("2017-06-01")));
  }

  @Test
  void a_pass_of_the_same_individual_and_exam_is_the_same_and_so_is_an_individual_by_id() {
    ExamPass later = new ExamPass("ann", "Exam 070-347", day("2017-01-01"));
    Individual left = new Individual("ann", "Ann", null, day("2017-01-01"));
    PartnerFacts after = Overlay.NONE.with(later).with(left).applyTo(ann()).facts();
    assertThat(after.examPasses()).containsExactly(later);
    assertThat(after.individuals()).containsExactly(left);
  }

  @Test
  void rows_of_one_key_take_the_place_of_all_facts_of_the_key_and_each_is_told() {
    Subscription old = subscription(5, "2015-01-01");
    Subscription renewed = subscription(5, "2016-01-01");
    Subscription more = subscription(9, "2016-01-01");
    Overlaid overlaid = Overlay.NONE.with(more).applyTo(subscriptions(old, renewed));
    assertThat(overlaid.facts().subscriptions()).containsExactly(more);
    assertThat(overlaid.changes())
        .extracting(Change::what, Change::before, Change::after)
        .containsExactly(tuple(What.CHANGED, renewed, more), tuple(What.REMOVED, old, null));
  }

  @Test
  void a_row_that_is_named_again_beside_another_of_its_key_stays() {
    Subscription old = subscription(5, "2015-01-01");
    Subscription renewed = subscription(5, "2016-01-01");
    Subscription more = subscription(9, "2016-01-01");
    Overlaid overlaid = Overlay.NONE.with(more).with(old).applyTo(subscriptions(old, renewed));
    assertThat(overlaid.facts().subscriptions()).containsExactly(old, more);
    assertThat(overlaid.changes()).hasSize(1);
    assertThat(overlaid.withoutEffect()).isEmpty();
  }

  @Test
  void a_fact_that_is_there_already_changes_nothing_and_is_told() {
    Map<Record, Origin> origins = Map.of(PASS, new Origin("exam_passes.csv", 7));
    Overlay overlay =
        new Overlay(List.of(new Put(PASS, new Origin("more.jsonl", 2))), List.of(), true);
    Overlaid overlaid = overlay.applyTo(ann(), origins, true);
    assertThat(overlaid.facts()).isEqualTo(ann());
    assertThat(overlaid.changes()).isEmpty();
    assertThat(reasons(overlaid))
        .containsExactly(
            "more.jsonl:2: the row changes nothing: this exam pass is there already"
                + " (exam_passes.csv:7)");
    assertThat(overlaid.withoutEffect().get(0).in("ja"))
        .isEqualTo("more.jsonl:2: この行では何も変わりません: この試験の合格は既にあります (exam_passes.csv:7)");
  }

  @Test
  void a_partner_gets_another_name_but_no_other_partner() {
    Overlaid overlaid = Overlay.NONE.with(new Partner("1", "Fabrikam")).applyTo(ann());
    assertThat(overlaid.facts().partner().name()).isEqualTo("Fabrikam");
    assertThat(overlaid.changes().get(0).fields())
        .containsExactly(new ChangedField("name", "Contoso", "Fabrikam"));
    assertThatThrownBy(() -> Overlay.NONE.with(new Partner("2", null)).applyTo(ann()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("partner 2 is put into 1");
  }

  @Test
  void a_removal_takes_every_fact_that_has_all_its_values() {
    Association other = new Association("C-1", "Office 365", "Advisor", day("2017-01-01"), null);
    Association third = new Association("c-2", "Azure", "Advisor", day("2017-01-01"), null);
    PartnerFacts facts = facts(List.of(ADVISOR, other, third), List.of(), List.of(), List.of());
    assertThat(
            Overlay.NONE
                .without(Kind.ASSOCIATION, Map.of("customerId", "C-1"))
                .applyTo(facts)
                .facts()
                .associations())
        .containsExactly(third);
    assertThat(
            Overlay.NONE
                .without(
                    Kind.ASSOCIATION, Map.of("product", "Azure", "associatedOn", day("2017-01-01")))
                .applyTo(facts)
                .facts()
                .associations())
        .containsExactly(other);
  }

  @Test
  void a_removal_that_matches_nothing_says_what_was_probably_meant() {
    assertThat(
            reasons(
                Overlay.NONE
                    .without(Kind.EXAM_PASS, Map.of("exam", "70-374"))
                    .without(Kind.SUBSCRIPTION, Map.of("subscriptionId", "s-1"))
                    .applyTo(ann())))
        .containsExactly(
            "the row removes nothing: partner 1 has no exam pass with exam \"70-374\"."
                + " Did you mean exam \"70-347\"?",
            "the row removes nothing: partner 1 has no subscription with subscription id \"s-1\".");
  }

  @Test
  void where_all_else_fits_the_value_that_is_there_was_meant() {
    PartnerFacts facts = facts(List.of(ADVISOR), List.of(), List.of(), List.of());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("customerId", "c-1");
    fields.put("associatedOn", day("2014-12-24"));
    assertThat(reasons(Overlay.NONE.without(Kind.ASSOCIATION, fields).applyTo(facts)))
        .containsExactly(
            "the row removes nothing: partner 1 has no association with customer \"c-1\" and"
                + " associated on \"2014-12-24\". Did you mean associated on \"2017-01-01\"?");
  }

  @Test
  void what_is_put_in_is_not_removed_again() {
    PartnerFacts facts = facts(List.of(ADVISOR), List.of(), List.of(), List.of());
    Association later = new Association("c-1", "Azure", "Advisor", day("2017-02-01"), null);
    PartnerFacts after =
        Overlay.NONE
            .without(Kind.ASSOCIATION, Map.of("customerId", "c-1"))
            .with(later)
            .applyTo(facts)
            .facts();
    assertThat(after.associations()).containsExactly(later);
  }

  @Test
  void whoever_goes_takes_the_exams_along() {
    Overlaid overlaid =
        Overlay.NONE.without(Kind.INDIVIDUAL, Map.of("individualId", "ann")).applyTo(ann());
    assertThat(overlaid.facts().size()).isZero();
    assertThat(overlaid.changes())
        .extracting(Change::what, Change::before)
        .containsExactly(tuple(What.REMOVED, ANN), tuple(What.REMOVED, PASS));
  }

  @Test
  void whoever_comes_back_under_the_same_id_keeps_the_exams() {
    Individual again = new Individual("ann", "Ann", day("2017-01-01"), null);
    PartnerFacts after =
        Overlay.NONE
            .without(Kind.INDIVIDUAL, Map.of("individualId", "ann"))
            .with(again)
            .applyTo(ann())
            .facts();
    assertThat(after.individuals()).containsExactly(again);
    assertThat(after.examPasses()).containsExactly(PASS);
  }

  @Test
  void where_individuals_are_not_listed_they_follow_the_exam_passes() {
    Individual implied = new Individual("ann", null, null, null);
    PartnerFacts facts = facts(List.of(), List.of(), List.of(implied), List.of(PASS));
    Overlay another = Overlay.NONE.with(new ExamPass("bo", "70-347", day("2017-01-01")));
    assertThat(another.applyTo(facts, Map.of(), false).facts().individuals())
        .containsExactly(implied, new Individual("bo", null, null, null));

    Overlay fewer = Overlay.NONE.without(Kind.EXAM_PASS, Map.of("individualId", "ann"));
    assertThat(fewer.applyTo(facts, Map.of(), false).facts().size()).isZero();

    Overlay gone = Overlay.NONE.without(Kind.INDIVIDUAL, Map.of("individualId", "ann"));
    assertThat(gone.applyTo(facts, Map.of(), false).facts().size()).isZero();

    Individual late = new Individual("cy", null, day("2017-06-01"), null);
    assertThat(fewer.with(late).applyTo(facts, Map.of(), false).facts().individuals())
        .containsExactly(late);
  }

  @Test
  void facts_are_incomplete_when_they_were_or_when_changes_were_set_aside() {
    assertThat(new Overlay(List.of(), List.of(), false).applyTo(ann()).facts().complete())
        .isFalse();
    PartnerFacts lost =
        new PartnerFacts(PARTNER, List.of(), List.of(), List.of(), List.of(), false);
    assertThat(Overlay.NONE.with(ANN).applyTo(lost).facts().complete()).isFalse();
  }

  @Test
  void changes_to_what_there_is_not_are_refused() {
    assertThatThrownBy(() -> Overlay.NONE.with(new CertifiedIndividual("ann")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("CertifiedIndividual is no fact that can be changed");
    assertThatThrownBy(() -> Overlay.NONE.without(Kind.EXAM_PASS, Map.of()))
        .hasMessage("a removal without a value would remove everything");
    assertThatThrownBy(() -> Overlay.NONE.without(Kind.EXAM_PASS, Map.of("exams", "1")))
        .hasMessage("ExamPass has no field \"exams\"; it has [individualId, exam, passedOn]");
    assertThatThrownBy(() -> Overlay.NONE.without(Kind.SUBSCRIPTION, Map.of("paidSeats", "1")))
        .hasMessage("paidSeats 1 is no Integer");
    assertThatThrownBy(() -> Overlay.NONE.without(Kind.PARTNER, Map.of("partnerId", "1")))
        .hasMessage("a partner cannot be removed; do not decide it");
  }
}
