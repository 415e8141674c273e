package dev.attain.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.difference.Difference;
import dev.attain.difference.Differences;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Option;
import dev.attain.rules.RulePool;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import dev.attain.syntax.Trees;
import dev.attain.testing.RulesInMemory;
import dev.attain.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every flip is explained by a line that, put back, undoes it: random partners, and rules edited in
 * ways that nobody foresaw.
 */
class WhatDidItTest {

  private static final int RULE_SETS = Integer.getInteger("attain.impact.rules", 6);
  private static final long SEED = Long.getLong("attain.impact.seed", 1);
  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);
  private static final LocalDate LATER = LocalDate.of(2017, 8, 1);
  private static final RuleSet SHIPPED = RuleSet.load(Story.rulesFolder(), null);

  private static final RulePool POOL = new RulePool(null);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

  private static final Map<String, PartnerFacts> PARTNERS =
      LongStream.rangeClosed(1, 2000)
          .mapToObj(seed -> RandomPartner.of(seed, SHIPPED.vocabulary()))
          .filter(partner -> partner.asOf().equals(DAY))
          .collect(
              Collectors.toMap(
                  partner -> partner.facts().partner().partnerId(),
                  RandomPartner.Case::facts,
                  (a, b) -> a,
                  TreeMap::new));

  /** Puts differences back and decides with nothing of what found them. */
  private static final class Trial {
    private final RuleSet before;
    private final Differences differences;
    private final LocalDate asOfBefore;
    private final LocalDate asOfAfter;
    private final Map<Set<Integer>, Optional<RuleSet>> loaded = new HashMap<>();

    Trial(RuleSet before, RuleSet after, LocalDate asOfBefore, LocalDate asOfAfter) {
      this.before = before;
      this.differences = Differences.between(before.source(), after.source());
      this.asOfBefore = asOfBefore;
      this.asOfAfter = asOfAfter;
    }

    boolean undoes(Flip flip, List<Difference> putBack) {
      Set<Integer> numbers = new HashSet<>();
      LocalDate asOf = asOfAfter;
      for (Difference difference : putBack) {
        if (difference.kind() == Difference.Kind.AS_OF) {
          asOf = asOfBefore;
        } else {
          numbers.add(difference.number());
        }
      }
      Optional<RuleSet> rules = loaded.computeIfAbsent(numbers, this::load);
      PartnerFacts facts = PARTNERS.get(flip.partnerId());
      try {
        return rules.isPresent()
            && new Decider(rules.get())
                .decide(facts, asOf, rules.get().competencies().get(0))
                .attained()
                .equals(flip.from());
      } catch (UndecidedException e) {
        return false;
      }
    }

    private Optional<RuleSet> load(Set<Integer> numbers) {
      return differences
          .rules(before.competencies().get(0).id(), numbers)
          .flatMap(source -> POOL.load(List.of(source)).get(0));
    }
  }

  private static List<Flip> flips(
      RuleSet before, RuleSet after, LocalDate asOfBefore, LocalDate asOfAfter) {
    Comparison comparison = Comparison.of(before, asOfBefore, after, asOfAfter);
    Impact impact = comparison.impactOn(PARTNERS.values());
    Trial trial = new Trial(before, after, asOfBefore, asOfAfter);
    List<Flip> flips = impact.competencies().get(0).flips();
    for (Flip flip : flips) {
      assertThat(flip.causes()).as(flip.toString()).isNotEmpty();
      assertThat(trial.undoes(flip, flip.causes())).as("put back, it undoes %s", flip).isTrue();
      for (Difference one : flip.causes()) {
        List<Difference> rest = new ArrayList<>(flip.causes());
        rest.remove(one);
        assertThat(trial.undoes(flip, rest)).as("without %s it undoes %s", one, flip).isFalse();
      }
      for (Difference other : flip.alone()) {
        assertThat(trial.undoes(flip, List.of(other))).as("%s undoes %s", other, flip).isTrue();
      }
    }
    return flips;
  }

  @Test
  void every_flip_is_undone_by_what_is_named_and_by_nothing_less() {
    int flips = 0;
    int together = 0;
    for (long seed = SEED; seed < SEED + RULE_SETS; seed++) {
      RuleSet edited = RuleSet.load(RandomRules.of(seed), null);
      boolean forward = seed % 3 > 0;
      List<Flip> found =
          flips(
              forward ? SHIPPED : edited,
              forward ? edited : SHIPPED,
              DAY,
              seed % 4 == 0 ? LATER : DAY);
      flips += found.size();
      together += (int) found.stream().filter(flip -> flip.causes().size() > 1).count();
    }
    assertThat(flips).isGreaterThan(20 * RULE_SETS);
    assertThat(together).as("flips that need more than one").isPositive();
  }

  /** The line, as it is told, put back into the file by hand. */
  @Test
  void the_old_line_in_the_place_of_the_new_one_undoes_the_flip() {
    int tried = 0;
    for (long seed = SEED; seed < SEED + RULE_SETS; seed++) {
      RuleSource edited = RandomRules.of(seed);
      RuleSet after = RuleSet.load(edited, null);
      Map<Difference, Optional<RuleSet>> loaded = new HashMap<>();
      Comparison comparison = Comparison.of(SHIPPED, DAY, after, DAY);
      for (Flip flip : comparison.impactOn(PARTNERS.values()).competencies().get(0).flips()) {
        Difference cause = flip.causes().get(0);
        if (flip.causes().size() > 1 || !isALine(cause, comparison.differences())) {
          continue;
        }
        Optional<RuleSet> byHand = loaded.computeIfAbsent(cause, c -> byHand(c, edited));
        if (byHand.isEmpty()) {
          assertThat(haveOtherNames(cause, after)).as("its variables: %s", cause).isTrue();
          continue;
        }
        RuleSet rules = byHand.get();
        assertThat(
                new Decider(rules)
                    .decide(PARTNERS.get(flip.partnerId()), DAY, rules.competencies().get(0))
                    .attained())
            .as(flip.toString())
            .isEqualTo(flip.from());
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(RULE_SETS);
  }

  /** Whether it is one line on both sides, and nothing else differs on it. */
  private static boolean isALine(Difference cause, List<Difference> all) {
    if (cause.before() == null || cause.after() == null || cause.after().place() == null) {
      return false;
    }
    String line = cause.after().where();
    String rest = cause.after().line().replace(cause.after().text(), cause.before().text());
    return rest.equals(cause.before().line())
        && !cause.before().line().contains("\n")
        && !cause.after().line().contains("\n")
        && all.stream()
            .allMatch(
                other ->
                    other == cause || other.after() == null || !other.after().where().equals(line))
        && all.stream()
            .allMatch(
                other ->
                    other == cause
                        || other.before() == null
                        || !other.before().where().equals(cause.before().where()));
  }

  /** Whether the old line names variables that the rule calls otherwise now. */
  private static boolean haveOtherNames(Difference cause, RuleSet after) {
    Option option = after.competencies().get(0).options().get(0);
    String names =
        Stream.concat(option.definitions().stream(), option.requirements().stream())
            .filter(rule -> rule.id().equals(cause.rule()))
            .flatMap(rule -> Trees.boundVariables(rule.tree()).stream())
            .map(name -> name.text() + " ")
            .collect(Collectors.joining());
    return VARIABLE
        .matcher(cause.before().line())
        .results()
        .anyMatch(name -> !names.contains(name.group() + " "));
  }

  private static Optional<RuleSet> byHand(Difference cause, RuleSource edited) {
    RulesInMemory rules = RulesInMemory.shipped();
    edited.files().forEach(file -> rules.write(file, edited.text(file)));
    String file = cause.after().place().file();
    List<String> lines = new ArrayList<>(rules.read(file).lines().toList());
    int at = cause.after().place().line() - 1;
    assertThat(lines.get(at)).contains(cause.after().line());
    lines.set(at, lines.get(at).replace(cause.after().line(), cause.before().line()));
    rules.write(file, String.join("\n", lines) + "\n");
    RuleSource source = RuleSource.of(rules.texts());
    return source.problems().isEmpty() ? Optional.of(RuleSet.load(source, null)) : Optional.empty();
  }
}
