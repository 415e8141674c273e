package dev.attain.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.OptionDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Logic;
import dev.attain.logic.Mend;
import dev.attain.logic.NoAnswerException;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import dev.attain.testing.ChangedRules;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every advice works, and nothing in it can be left out; both are decided by the real rules in a
 * real session. What it says of days is what a decision for each day says.
 */
class AdviceWorksTest {

  @TempDir Path temp;

  private int advised;
  private int unclear;

  @Test
  void on_the_shipped_rules() {
    check(RuleSet.shipped(), 60);
    assertThat(unclear).as("of %d", advised).isZero();
    assertThat(advised).isGreaterThan(40);
  }

  @Test
  void on_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    check(RuleSet.load(rules.path(), null), 25);
    assertThat(unclear).as("of %d", advised).isLessThan(advised / 20);
  }

  @Test
  void on_rules_with_anything_in_them_changed() {
    ChangedRules.some(temp, 7, 8, (rules, words) -> check(rules, 10));
  }

  @Test
  void what_it_says_of_days_is_what_each_day_says() {
    RuleSet rules = RuleSet.shipped();
    Competency competency = rules.competencies().get(0);
    Option option = competency.options().get(0);
    Decider decider = new Decider(rules);
    for (int seed = 0; seed < 12; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, rules.vocabulary());
      for (Tier tier : competency.tiers()) {
        Search search = new Search(rules, competency, option, tier, one.facts(), one.asOf());
        if (search.attains(one.facts(), one.asOf())) {
          continue;
        }
        List<List<Chosen>> chosen = search.ways();
        List<Way> ways =
            new Adviser(rules)
                .advise(one.facts(), one.asOf(), competency, tier.id(), Map.of())
                .get(0)
                .ways();
        for (int i = 0; i < ways.size(); i++) {
          PartnerFacts after = Chosen.applied(one.facts(), chosen.get(i));
          LocalDate lostOn = one.asOf();
          LocalDate end = one.asOf().plusYears(1);
          while (!lostOn.isAfter(end)
              && attains(decider.decide(after, lostOn, competency, option), tier)) {
            lostOn = lostOn.plusDays(1);
          }
          assertThat(ways.get(i).lostOn())
              .as("%s", one)
              .isEqualTo(lostOn.isAfter(end) ? null : lostOn);
          LocalDate by = one.asOf();
          while (!by.isAfter(end)
              && new Search(rules, competency, option, tier, one.facts(), by)
                  .attains(
                      Logic.mended(
                          one.facts(), Holding.on(one.asOf(), by, Chosen.mends(chosen.get(i)))),
                      by)) {
            by = by.plusDays(1);
          }
          assertThat(ways.get(i).by())
              .as("%s", one)
              .isEqualTo(by.isAfter(end) ? null : by.minusDays(1));
        }
      }
    }
  }

  private void check(RuleSet rules, int partners) {
    for (int seed = 0; seed < partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, rules.vocabulary());
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          for (Tier tier : competency.tiers()) {
            if (option.requirementsOn(one.asOf()).stream()
                .anyMatch(rule -> tier.id().equals(rule.tier()))) {
              check(rules, competency, option, tier, one);
            }
          }
        }
      }
    }
  }

  private void check(
      RuleSet rules, Competency competency, Option option, Tier tier, RandomPartner.Case one) {
    Decider decider = new Decider(rules);
    Search search = new Search(rules, competency, option, tier, one.facts(), one.asOf());
    if (search.attains(one.facts(), one.asOf())) {
      return;
    }
    advised++;
    List<List<Chosen>> ways;
    try {
      ways = search.ways();
    } catch (NoAnswerException e) {
      unclear++;
      return;
    }
    assertThat(ways).isNotEmpty();
    for (List<Chosen> way : ways) {
      List<Mend> mends = Chosen.mends(way);
      String about = option.id() + " " + tier.id() + " of " + one + "\n" + mends;
      assertThat(attains(decide(decider, one, mends, competency, option), tier)).as(about).isTrue();
      for (int i = 0; i < mends.size(); i++) {
        List<Mend> without = new ArrayList<>(mends);
        without.remove(i);
        assertThat(attains(decide(decider, one, without, competency, option), tier))
            .as("without %s: %s", mends.get(i), about)
            .isFalse();
      }
    }
  }

  private static OptionDecision decide(
      Decider decider,
      RandomPartner.Case one,
      List<Mend> mends,
      Competency competency,
      Option option) {
    return decider.decide(Logic.mended(one.facts(), mends), one.asOf(), competency, option);
  }

  private static boolean attains(OptionDecision decision, Tier tier) {
    return decision.tiers().stream().anyMatch(t -> t.tier().equals(tier.id()) && t.attained());
  }
}
