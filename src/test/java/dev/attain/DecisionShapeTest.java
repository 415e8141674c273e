package dev.attain;

import static dev.attain.testing.Story.ATTAIN;
import static dev.attain.testing.Story.day;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.Association;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a decision tells. */
class DecisionShapeTest {

  private static final String COMPETENCY = "small-and-midmarket-cloud-solutions";

  @Test
  void a_decision_says_whom_when_what_and_by_which_rules() {
    Decision decision = partner().netNewCustomers(7).certifiedIndividuals(1).decision();

    assertThat(decision.partnerId()).isEqualTo("1111111");
    assertThat(decision.partnerName()).isEqualTo("Contoso");
    assertThat(decision.asOf()).isEqualTo(day("2017-06-27"));
    assertThat(decision.complete()).isTrue();
    assertThat(decision.competency()).isEqualTo(COMPETENCY);
    assertThat(decision.attained()).isEqualTo("silver");
    assertThat(decision.attainedName().in("en")).isEqualTo("Silver");
    assertThat(decision.ruleSet()).matches("sha256:[0-9a-f]{64}").isEqualTo(ATTAIN.ruleSet());
  }

  @Test
  void every_requirement_appears_exactly_once_with_what_it_needs_and_what_was_found() {
    Decision decision = partner().netNewCustomers(7).certifiedIndividuals(1).decision();

    assertThat(decision.options()).hasSize(1);
    assertThat(decision.options().get(0).option()).isEqualTo("o365-services");
    assertThat(decision.options().get(0).attained()).isEqualTo("silver");
    assertThat(decision.options().get(0).requirements())
        .extracting(
            RequirementDecision::id,
            RequirementDecision::tier,
            RequirementDecision::needed,
            RequirementDecision::found,
            RequirementDecision::met)
        .containsExactly(
            row("SMCS-O365-SILVER-1", "silver", 4, 7, true),
            row("SMCS-O365-GOLD-1", "gold", 25, 7, false),
            row("SMCS-O365-GOLD-2", "gold", 2, 1, false));
  }

  private static Tuple row(String id, String tier, long needed, long found, boolean met) {
    return Tuple.tuple(id, tier, needed, found, met);
  }

  @Test
  void a_requirement_says_how_many_are_missing() {
    var story = partner().netNewCustomers(7).certifiedIndividuals(1);

    assertThat(story.requirement("SMCS-O365-SILVER-1").missing()).isZero();
    assertThat(story.requirement("SMCS-O365-GOLD-1").missing()).isEqualTo(18);
    assertThat(story.requirement("SMCS-O365-GOLD-2").missing()).isEqualTo(1);
  }

  @Test
  void texts_are_in_english_and_japanese() {
    Decision decision = partner().decision();
    RequirementDecision silver = decision.options().get(0).requirements().get(0);

    assertThat(decision.competencyName().in("en")).isEqualTo("Small and Midmarket Cloud Solutions");
    assertThat(decision.options().get(0).name().in("ja")).isEqualTo("O365 サービス");
    assertThat(silver.text().in("en"))
        .isEqualTo("at least 4 net new Office 365 customers in the last 12 months");
    assertThat(silver.text().in("ja")).isEqualTo("過去 12 か月間に、まったく新しい Office 365 の顧客が 4 件以上");
    assertThat(silver.counted().in("en")).isEqualTo("a net new Office 365 customer");
    assertThat(silver.counted().in("ja")).isEqualTo("まったく新しい Office 365 の顧客");
  }

  @Test
  void a_language_without_a_text_falls_back_to_english() {
    Decision decision = partner().netNewCustomers(4).decision();

    assertThat(decision.attainedName().in("fr")).isEqualTo("Silver");
  }

  @Test
  void a_partner_that_lost_facts_is_told_that_the_decision_is_not_complete() {
    PartnerFacts all = partner().facts();
    PartnerFacts lost =
        new PartnerFacts(
            all.partner(),
            all.associations(),
            all.subscriptions(),
            all.individuals(),
            all.examPasses(),
            false);

    assertThat(ATTAIN.decide(lost, day("2017-06-27")).get(0).complete()).isFalse();
  }

  @Test
  void the_same_facts_give_the_same_decision_again() {
    var story = partner().netNewCustomers(5).certifiedIndividuals(2);

    assertThat(story.decision()).isEqualTo(story.decision());
  }

  @Test
  void one_competency_can_be_asked_for_by_name() {
    PartnerFacts facts = partner().netNewCustomers(4).facts();

    assertThat(ATTAIN.competencies()).containsExactly(COMPETENCY);
    assertThat(ATTAIN.decide(facts, day("2017-06-27"), COMPETENCY))
        .isEqualTo(ATTAIN.decide(facts, day("2017-06-27")).get(0));
    assertThatThrownBy(
            () -> ATTAIN.decide(facts, day("2017-06-27"), "small-and-midmarket-cloud-solution"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Did you mean \"" + COMPETENCY + "\"?");
  }

  @Test
  void a_word_that_no_rule_can_meet_is_refused_instead_of_counting_for_nothing() {
    PartnerFacts alias = with(new Association("a", "O365", "Advisor", day("2017-01-01"), null));
    PartnerFacts unknown =
        with(new Association("a", "Office 365", "Transacting Partnr", day("2017-01-01"), null));

    assertThatThrownBy(() -> ATTAIN.decide(alias, day("2017-06-27")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product \"O365\" is an alias; facts need \"Office 365\"");
    assertThatThrownBy(() -> ATTAIN.decide(unknown, day("2017-06-27")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "\"Transacting Partnr\" is unknown. Did you mean \"Transacting Partner\"?");
  }

  private static PartnerFacts with(Association association) {
    return new PartnerFacts(
        new Partner("1", null), List.of(association), List.of(), List.of(), List.of(), true);
  }

  @Test
  void the_rules_in_the_jar_decide_like_the_folder_that_they_were_built_from() {
    Attain shipped = Attain.shipped();

    assertThat(shipped.ruleSet()).isEqualTo(ATTAIN.ruleSet());
    assertThat(partner().netNewCustomers(4).decision(shipped))
        .isEqualTo(partner().netNewCustomers(4).decision());
  }
}
