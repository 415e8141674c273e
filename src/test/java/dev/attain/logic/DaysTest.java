package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.OptionDecision;
import dev.attain.facts.FactKinds;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.session.Decider;
import dev.attain.testing.ChangedRules;
import dev.attain.testing.OddDays;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a day that is left out a session gives what it gave the day before. */
class DaysTest {

  private static final int LENGTH = 430;

  @TempDir Path temp;

  private long days;
  private long kept;

  @Test
  void on_the_shipped_rules_nothing_changes_on_a_day_that_is_left_out() {
    assertNothingIsMissed(RuleSet.shipped(), 0, 60);
    assertThat(kept).as("days evaluated of " + days).isLessThan(days / 20);
  }

  @Test
  void nor_with_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    assertNothingIsMissed(RuleSet.load(rules.path(), null), 1000, 15);
    assertThat(kept).as("days evaluated of " + days).isLessThan(days / 20);
  }

  @Test
  void nor_with_rules_that_take_the_day_in_odd_ways() {
    RulesFolder rules = RulesFolder.in(temp);
    OddDays.addTo(rules.path());
    assertNothingIsMissed(RuleSet.load(rules.path(), null), 2000, 15);
  }

  @Test
  void nor_on_rules_with_anything_in_them_changed() {
    ChangedRules.some(temp, 4, 6, (rules, words) -> assertNothingIsMissed(rules, 3000, 30));
  }

  @Test
  void nor_on_shapes_with_anything_in_them_changed() {
    ChangedRules.some(
        temp, 4, 3, Shapes::addTo, (rules, words) -> assertNothingIsMissed(rules, 4000, 4));
  }

  @Test
  void where_the_days_cannot_be_derived_every_day_is_given_and_the_condition_named() {
    RulesFolder rules = RulesFolder.in(temp);
    OddDays.addTo(rules.path());
    RuleSource source = RuleSource.read(rules.path());
    Map<String, List<String>> named = new TreeMap<>();
    for (Competency competency : source.competencies()) {
      for (Option option : competency.options()) {
        Days.Found found = found(source, option, RandomPartner.of(3, Story.ATTAIN.vocabulary()));
        if (!found.everyDay().isEmpty()) {
          named.put(option.id(), found.everyDay());
          assertThat(found.days()).hasSize(LENGTH);
        }
      }
    }
    assertThat(named)
        .containsOnly(
            Map.entry(
                "as-many-days-as-there-are",
                List.of(
                    "odd-days/as-many-days-as-there-are/rules.drl:6:"
                        + " OD-ASMANYDAYSASTHEREARE-DEF-1: associatedOn <= $asOf.minusDays( $n )")),
            Map.entry(
                "today-or-a-month-ago",
                List.of(
                    "odd-days/today-or-a-month-ago/rules.drl:5: OD-TODAYORAMONTHAGO-DEF-1:"
                        + " inForceOn( $d )")));
  }

  @Test
  void methods_of_facts_that_are_taken_to_change_on_the_facts_days_alone_do() throws Exception {
    Random random = new Random(1);
    Set<String> seen = new HashSet<>();
    for (Class<? extends Record> type : FactKinds.all()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!AsOf.SPANS.contains(method.getName())) {
          continue;
        }
        seen.add(method.getName());
        for (int i = 0; i < 200; i++) {
          Record fact = random(type, random);
          List<Object> own =
              FactFields.days(type).stream().map(day -> FactFields.value(fact, day)).toList();
          LocalDate day = LocalDate.of(2016, 1, 1);
          for (int j = 0; j < 800; j++) {
            boolean same = method.invoke(fact, day).equals(method.invoke(fact, day.plusDays(1)));
            day = day.plusDays(1);
            assertThat(same || own.contains(day)).as("%s on %s", fact, day).isTrue();
          }
        }
      }
    }
    assertThat(seen).isEqualTo(AsOf.SPANS);
  }

  private static Record random(Class<? extends Record> type, Random random) {
    Object[] values =
        FactFields.names(type).stream()
            .map(
                field -> {
                  Class<?> of = FactFields.typeOf(type, field);
                  boolean none = FactFields.mayLack(type, field) && random.nextInt(3) == 0;
                  return none
                      ? null
                      : of == LocalDate.class
                          ? LocalDate.of(2016, 1, 1).plusDays(random.nextInt(900) - 50)
                          : of == String.class ? "a" : (Object) 1L;
                })
            .toArray();
    return FactFields.make(type, Arrays.asList(values));
  }

  @Test
  void a_definition_that_no_requirement_counts_adds_no_days() {
    RulesFolder rules = RulesFolder.in(temp);
    rules.edit(RulesFolder.GOLD, "CertifiedIndividual()", "NetNewCustomer()");
    RuleSource source = RuleSource.read(rules.path());
    LocalDate asOf = LocalDate.of(2017, 6, 27);
    PartnerFacts facts =
        Story.ATTAIN.partner("1", null).examPass("i", "70-347", asOf.plusDays(9)).build();
    facts =
        new PartnerFacts(
            facts.partner(),
            List.of(),
            List.of(),
            List.of(new Individual("i", null, null, null)),
            facts.examPasses(),
            true);
    Option edited = source.competencies().get(0).options().get(0);
    RuleSource shipped = RuleSource.shipped();
    Option as = shipped.competencies().get(0).options().get(0);
    assertThat(Days.of(shipped, as).between(facts, asOf, asOf.plusDays(99)).days())
        .containsExactly(asOf.plusDays(9));
    assertThat(Days.of(source, edited).between(facts, asOf, asOf.plusDays(99)).days()).isEmpty();
  }

  private static Days.Found found(RuleSource rules, Option option, RandomPartner.Case one) {
    return Days.of(rules, option).between(one.facts(), one.asOf(), one.asOf().plusDays(LENGTH));
  }

  private void assertNothingIsMissed(RuleSet rules, int firstSeed, int partners) {
    Decider decider = new Decider(rules);
    for (int seed = firstSeed; seed < firstSeed + partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, Story.ATTAIN.vocabulary());
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          Days.Found found = found(rules.source(), option, one);
          assertThat(found.days()).isSorted().doesNotHaveDuplicates();
          days += LENGTH;
          kept += found.days().size();
          Set<LocalDate> matter = new HashSet<>(found.days());
          OptionDecision before = decider.decide(one.facts(), one.asOf(), competency, option);
          for (int i = 1; i <= LENGTH; i++) {
            LocalDate day = one.asOf().plusDays(i);
            OptionDecision now = decider.decide(one.facts(), day, competency, option);
            if (!matter.contains(day)) {
              assertThat(now).as("%s of %s on %s", option.id(), one, day).isEqualTo(before);
            }
            before = now;
          }
        }
      }
    }
  }
}
