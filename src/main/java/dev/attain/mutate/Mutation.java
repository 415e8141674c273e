package dev.attain.mutate;

import dev.attain.boundaries.Boundaries;
import dev.attain.change.Change;
import dev.attain.change.Changes;
import dev.attain.change.InParallel;
import dev.attain.change.RuleAt;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Variant;
import dev.attain.rules.Variants;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing in the rules at a time, runs the scenarios against each change, and tells which
 * changes no scenario noticed.
 */
public final class Mutation {

  private final RuleSet rules;
  private final List<Scenario> scenarios;
  private final Accepted accepted;
  private final Boundaries.Finder finder;
  private final List<Change> changes = new ArrayList<>();
  private final List<RuleAt> ruleOfChange = new ArrayList<>();

  /**
   * Prepares to change the rules.
   *
   * @param rules the rules
   * @param scenarios the scenarios, all of which these rules must pass
   * @param accepted the changes that somebody said no scenario can notice
   * @param asOf the day for which ready scenarios are made
   * @throws IllegalArgumentException if a scenario does not pass: it would seem to notice every
   *     change
   */
  public Mutation(RuleSet rules, List<Scenario> scenarios, Accepted accepted, LocalDate asOf) {
    this.rules = rules;
    this.scenarios = List.copyOf(scenarios);
    this.accepted = accepted;
    this.finder = Boundaries.finder(rules, asOf);
    ScenarioRunner runner = new ScenarioRunner(rules);
    for (Scenario scenario : scenarios) {
      if (!runner.passes(scenario)) {
        throw new IllegalArgumentException(
            scenario.place() + ": \"" + scenario.sentence() + "\" does not pass");
      }
    }
    for (RuleAt at : RuleAt.all(rules.source())) {
      String file = at.rule().file();
      for (Change change :
          Changes.of(file, rules.source().text(file), at.rule().tree(), rules.vocabulary())) {
        changes.add(change);
        ruleOfChange.add(at);
      }
    }
  }

  /**
   * How many changes there are.
   *
   * @return the number of mutants
   */
  public int size() {
    return changes.size();
  }

  /**
   * Runs the scenarios against every change.
   *
   * @param cache a folder for compiled rules; null for none
   * @param done is run after each change, by any thread
   * @return the mutants by rule and place
   */
  public Mutants run(@Nullable Path cache, Runnable done) {
    List<Variant> variants = Variants.of(rules, changes.stream().map(Change::edit).toList(), cache);
    List<Integer> numbers = IntStream.range(0, changes.size()).boxed().toList();
    return new Mutants(
        InParallel.map(
            numbers,
            i -> {
              Mutant mutant = mutant(ruleOfChange.get(i), changes.get(i), variants.get(i));
              done.run();
              return mutant;
            }),
        scenarios.size());
  }

  private Mutant mutant(RuleAt at, Change change, Variant variant) {
    Optional<RuleSet> changed = variant.load();
    if (changed.isEmpty()) {
      return mutant(at, change, Mutant.Fate.SKIPPED, String.valueOf(variant.problem()));
    }
    ScenarioRunner runner = new ScenarioRunner(changed.get());
    for (Scenario scenario : scenarios) {
      if (!runner.passes(scenario)) {
        return mutant(at, change, Mutant.Fate.CAUGHT, scenario.sentence());
      }
    }
    Optional<String> reason = accepted.reason(change);
    if (reason.isPresent()) {
      return mutant(at, change, Mutant.Fate.ACCEPTED, reason.get());
    }
    Boundaries.Found found = finder.find(at, changed.get());
    return new Mutant(
        at.rule(),
        change,
        Mutant.Fate.SURVIVED,
        found.odd(),
        found.scenario().orElse(null),
        found.tried());
  }

  private static Mutant mutant(RuleAt at, Change change, Mutant.Fate fate, String why) {
    return new Mutant(at.rule(), change, fate, why, null, 0);
  }
}
