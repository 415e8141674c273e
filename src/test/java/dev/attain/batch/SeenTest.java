package dev.attain.batch;

import static dev.attain.batch.Populations.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.logic.WordFilter;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that no rule can see change nothing; left out, all is decided as with them. */
class SeenTest {

  @Test
  void what_no_rule_sees_changes_no_decision() {
    RuleSet rules = RuleSet.load(Story.rulesFolder(), null);
    Competency competency = rules.competencies().get(0);
    WordFilter filter = new WordFilter(competency.options(), rules.vocabulary());
    Decider decider = new Decider(rules);
    int left = 0;
    for (int i = 0; i < 500; i++) {
      PartnerFacts all = RandomPartner.of(i, rules.vocabulary()).facts();
      PartnerFacts seen = seen(all, filter);
      left += all.size() - seen.size();
      assertThat(decider.decide(seen, AS_OF, competency).options())
          .isEqualTo(decider.decide(all, AS_OF, competency).options());
    }
    assertThat(left).isGreaterThan(500);
  }

  private static PartnerFacts seen(PartnerFacts all, WordFilter filter) {
    return new PartnerFacts(
        all.partner(),
        all.associations().stream()
            .filter(one -> filter.seesAssociation(one.product(), one.type()))
            .toList(),
        all.subscriptions().stream()
            .filter(one -> filter.seesSubscription(one.product()))
            .map(
                one ->
                    new Subscription(
                        "made up " + System.identityHashCode(one),
                        one.customerId(),
                        one.product(),
                        one.paidSeats(),
                        one.startedOn(),
                        one.endedOn()))
            .toList(),
        all.individuals(),
        all.examPasses(),
        all.complete());
  }

  @Test
  void these_rules_ask_for_no_id_of_a_subscription() {
    RuleSet rules = RuleSet.load(Story.rulesFolder(), null);
    List<dev.attain.rules.Option> options = rules.competencies().get(0).options();

    assertThat(WordFilter.asksFor(options, "subscriptionId")).isFalse();
    assertThat(WordFilter.asksFor(options, "customerId")).isTrue();
  }
}
