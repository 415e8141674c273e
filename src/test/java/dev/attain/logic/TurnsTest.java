package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to turn on a day is what did it: a session of the day shows that. */
class TurnsTest {

  private static final int LENGTH = 400;
  private static final int LATER = 4;

  @TempDir Path temp;

  private int things;
  private int proved;

  @Test
  void had_the_facts_turned_a_few_days_later_nothing_would_have_moved() {
    check(RuleSet.shipped(), 300);
    assertThat(things).isGreaterThan(500);
    assertThat(proved).isGreaterThan(things * 9 / 10);
  }

  @Test
  void nor_with_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    check(RuleSet.load(rules.path(), null), 40);
    assertThat(proved).isGreaterThan(things * 2 / 3);
  }

  private void check(RuleSet rules, int partners) {
    Decider decider = new Decider(rules);
    for (int seed = 0; seed < partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, Story.ATTAIN.vocabulary());
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          Days days = Days.of(rules.source(), option);
          for (LocalDate day :
              days.between(one.facts(), one.asOf(), one.asOf().plusDays(LENGTH)).days()) {
            check(decider, competency, option, one.facts(), day);
          }
        }
      }
    }
  }

  private void check(
      Decider decider, Competency competency, Option option, PartnerFacts facts, LocalDate day) {
    Explained before = decider.explain(facts, day.minusDays(1), competency, option);
    Explained now = decider.explain(facts, day, competency, option);
    Turns turns = Turns.on(option, facts, day, before.derived(), now.derived());
    for (Rule requirement : option.requirementsOn(day)) {
      List<Moved> moved = turns.of(requirement.id());
      for (Moved one : moved) {
        assertThat(one.turns()).as("%s on %s of %s", one, day, facts).isNotEmpty();
        Record thing = one.thing();
        if (thing != null
            && !option.definitions().isEmpty()
            && before.derived().contains(thing) != now.derived().contains(thing)) {
          assertThat(now.derived().contains(thing)).isEqualTo(one.counts());
          things++;
          List<Mend> mends = postponed(facts, one.turns());
          if (!mends.isEmpty()) {
            Explained without =
                decider.explain(Logic.mended(facts, mends), day, competency, option);
            assertThat(without.derived().contains(thing))
                .as("%s on %s with %s of %s", one, day, mends, facts)
                .isEqualTo(!one.counts());
            proved++;
          }
        }
      }
      boolean same =
          before.decision().requirements().stream()
              .filter(one -> one.id().equals(requirement.id()))
              .allMatch(one -> now.decision().requirements().contains(one));
      if (!same) {
        assertThat(moved).as("%s on %s of %s", requirement.id(), day, facts).isNotEmpty();
      }
    }
  }

  /** The facts' days that turned, some days later; none where that is no possible fact. */
  private static List<Mend> postponed(PartnerFacts facts, List<Turn> turns) {
    Map<Record, Map<String, Object>> values = new HashMap<>();
    for (Turn turn : turns) {
      Record fact = turn.fact();
      if (fact == null || turn.fields().isEmpty()) {
        return List.of();
      }
      for (String field : turn.fields()) {
        values
            .computeIfAbsent(fact, it -> new HashMap<>())
            .put(
                field,
                ((LocalDate) java.util.Objects.requireNonNull(FactFields.value(fact, field)))
                    .plusDays(LATER));
      }
    }
    List<Mend> mends = new ArrayList<>();
    for (Record fact : all(facts)) {
      if (values.containsKey(fact)) {
        if (!FactFields.isPossible(FactFields.with(fact, values.get(fact)))) {
          return List.of();
        }
        mends.add(new Mend.Change(fact, values.get(fact)));
      }
    }
    return mends;
  }

  private static List<? extends Record> all(PartnerFacts facts) {
    return Stream.of(
            facts.associations(), facts.subscriptions(), facts.individuals(), facts.examPasses())
        .flatMap(Collection::stream)
        .toList();
  }
}
