package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.change.Change;
import dev.attain.change.Changes;
import dev.attain.decision.OptionDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.session.Decider;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a day that is left out a session gives what it gave the day before. */
class DaysTest {

  @TempDir Path temp;

  private long days;
  private long kept;

  @Test
  void on_the_shipped_rules_nothing_changes_on_a_day_that_is_left_out() {
    assertNothingIsMissed(RuleSet.shipped(), 400, 430);
    System.out.println("shipped " + kept + " of " + days);
  }

  @Test
  void nor_with_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    assertNothingIsMissed(RuleSet.load(rules.path(), null), 40, 430);
    System.out.println("shapes " + kept + " of " + days);
  }

  @Test
  void nor_with_rules_that_take_the_day_in_odd_ways() {
    RulesFolder rules = RulesFolder.in(temp);
    dev.attain.testing.OddDays.addTo(rules.path());
    RuleSource source = RuleSource.read(rules.path());
    assertThat(source.problems()).isEmpty();
    for (Competency competency : source.competencies()) {
      for (Option option : competency.options()) {
        RandomPartner.Case one = RandomPartner.of(3, Story.ATTAIN.vocabulary());
        Days.Found f =
            Days.of(source, option).between(one.facts(), one.asOf(), one.asOf().plusDays(430));
        System.out.println(option.id() + " " + f.days().size() + " " + f.everyDay());
      }
    }
    assertNothingIsMissed(RuleSet.load(source, null), 40, 430);
    System.out.println("odd " + kept + " of " + days);
  }

  @Test
  void nor_on_rules_with_anything_in_them_changed() {
    Random random = new Random(4);
    RulesFolder shapes = RulesFolder.in(temp.resolve("shapes"));
    Shapes.addTo(shapes.path());
    RuleSource source = RuleSource.read(shapes.path());
    List<Change> changes = new ArrayList<>();
    for (Competency competency : source.competencies()) {
      for (Option option : competency.options()) {
        Stream.concat(option.definitions().stream(), option.requirements().stream())
            .forEach(
                rule ->
                    changes.addAll(
                        Changes.of(
                            rule.file(),
                            source.text(rule.file()),
                            rule.tree(),
                            source.vocabulary())));
      }
    }
    for (int i = 0; i < 12; i++) {
      Change change = changes.get(random.nextInt(changes.size()));
      RulesFolder folder = RulesFolder.in(temp.resolve("" + i));
      Shapes.addTo(folder.path());
      folder.edit(change.edit().file(), change.edit()::in);
      RuleSource edited = RuleSource.read(folder.path());
      if (edited.problems().isEmpty()) {
        assertNothingIsMissed(RuleSet.load(edited, null), 10, 430);
      }
    }
    System.out.println("changed " + kept + " of " + days);
  }

  private void assertNothingIsMissed(RuleSet rules, int partners, int length) {
    Decider decider = new Decider(rules);
    for (int seed = 0; seed < partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, Story.ATTAIN.vocabulary());
      LocalDate from = one.asOf().minusDays(seed % 30);
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          Days.Found found =
              Days.of(rules.source(), option).between(one.facts(), from, from.plusDays(length));
          assertThat(found.days()).isSorted().doesNotHaveDuplicates();
          days += length;
          kept += found.days().size();
          Set<LocalDate> matter = new HashSet<>(found.days());
          OptionDecision before = decide(decider, one.facts(), from, competency, option);
          for (int i = 1; i <= length; i++) {
            LocalDate day = from.plusDays(i);
            OptionDecision now = decide(decider, one.facts(), day, competency, option);
            if (!matter.contains(day)) {
              assertThat(now).as("%s of %s on %s", option.id(), one, day).isEqualTo(before);
            }
            before = now;
          }
        }
      }
    }
  }

  private static OptionDecision decide(
      Decider decider, PartnerFacts facts, LocalDate day, Competency competency, Option option) {
    return decider.decide(facts, day, competency, option);
  }
}
