package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.testing.ChangedRules;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every reason why something does not count is true: with exactly the named reasons mended it
 * counts, with all but one it does not. Both are decided by the real rules in a real session.
 */
class ReasonsAreTrueTest {

  @TempDir Path temp;

  private int told;
  private int unclear;
  private final Map<String, Integer> unclearByRule = new HashMap<>();
  private final Set<String> met = new HashSet<>();

  @Test
  void on_the_shipped_rules() {
    check(RuleSet.shipped(), 400);
    assertThat(unclear).as("of %d", told).isZero();
    assertThat(told).isGreaterThan(1000);
  }

  @Test
  void on_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    check(RuleSet.load(rules.path(), null), 120);
    assertThat(unclear).as("of %d", told).isLessThan(told / 100);
  }

  @Test
  void on_rules_with_anything_in_them_changed() {
    ChangedRules.some(
        temp,
        44,
        12,
        (rules, words) -> {
          check(rules, 40);
          // A condition that was dropped may leave a definition that nothing can meet.
          unclearByRule.keySet().retainAll(met);
          assertThat(unclearByRule).as(words).isEmpty();
          met.clear();
        });
  }

  private void check(RuleSet rules, int partners) {
    Decider decider = new Decider(rules);
    for (int seed = 0; seed < partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, rules.vocabulary());
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          Logic logic = Logic.of(option, one.facts(), one.asOf(), rules.vocabulary());
          Sessions sessions = new Sessions(decider, competency, option, one.asOf());
          for (Rule requirement : option.requirementsOn(one.asOf())) {
            for (Case not : logic.cases(requirement)) {
              if (not.counted()) {
                met.add(not.rule().id());
              } else {
                check(sessions, one, requirement, not);
              }
            }
          }
        }
      }
    }
  }

  private void check(Sessions sessions, RandomPartner.Case one, Rule requirement, Case not) {
    told++;
    if (!not.canBeMended()) {
      unclear++;
      unclearByRule.merge(not.rule().id(), 1, Integer::sum);
      return;
    }
    List<Mend> all = not.obstacles().stream().map(o -> Objects.requireNonNull(o.mend())).toList();
    String about = requirement.id() + " " + one + "\n" + not.thing() + "\n" + all;
    assertThat(sessions.counts(one.facts(), all, requirement, not)).as(about).isTrue();
    for (int i = 0; i < all.size(); i++) {
      List<Mend> allButOne = new ArrayList<>(all);
      allButOne.remove(i);
      assertThat(sessions.counts(one.facts(), allButOne, requirement, not))
          .as("without %s: %s", all.get(i), about)
          .isFalse();
    }
  }

  /** What real sessions say. */
  private record Sessions(Decider decider, Competency competency, Option option, LocalDate asOf) {

    boolean counts(PartnerFacts facts, List<Mend> mends, Rule requirement, Case what) {
      Explained after = decider.explain(Logic.mended(facts, mends), asOf, competency, option);
      if (Solver.isMade(what.thing().getClass().getSimpleName())) {
        return after.derived().contains(what.thing());
      }
      return found(after, requirement)
          > found(decider.explain(facts, asOf, competency, option), requirement);
    }

    private static long found(Explained explained, Rule requirement) {
      return explained.decision().requirements().stream()
          .filter(r -> r.id().equals(requirement.id()))
          .mapToLong(RequirementDecision::found)
          .sum();
    }
  }
}
