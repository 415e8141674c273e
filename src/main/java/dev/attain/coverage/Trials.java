package dev.attain.coverage;

import dev.attain.change.RuleAt;
import dev.attain.decision.RequirementDecision;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Variant;
import dev.attain.scenario.Scenario;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.session.UndecidedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each scenario decided by the rules as they are, to be compared with what changed rules say. */
final class Trials {

  /**
   * A scenario decided for one option.
   *
   * @param scenario the scenario
   * @param at the option
   * @param result what came out; null when the rules gave no clear answer
   */
  record Trial(Scenario scenario, RuleAt.At at, @Nullable Explained result) {}

  private final List<Trial> all = new ArrayList<>();

  Trials(RuleSet rules, List<Scenario> scenarios) {
    Decider decider = new Decider(rules);
    for (Scenario scenario : scenarios) {
      rules.competencies().stream()
          .filter(competency -> competency.id().equals(scenario.competency()))
          .forEach(
              competency ->
                  competency.options().stream()
                      .filter(
                          option ->
                              scenario.option() == null || option.id().equals(scenario.option()))
                      .map(option -> new RuleAt.At(competency, option))
                      .forEach(
                          at -> all.add(new Trial(scenario, at, result(decider, scenario, at)))));
    }
  }

  private static @Nullable Explained result(Decider decider, Scenario scenario, RuleAt.At at) {
    try {
      return decider.explain(scenario.facts(), scenario.asOf(), at.competency(), at.option());
    } catch (UndecidedException e) {
      return null;
    }
  }

  /** The trials of some options that came to a result. */
  List<Trial> of(List<RuleAt.At> options) {
    return all.stream()
        .filter(trial -> trial.result() != null && options.contains(trial.at()))
        .toList();
  }

  /** A scenario that tells the changed rules from the rules as they are. */
  Optional<Scenario> showing(Variant variant, List<RuleAt.At> options) {
    return variant
        .load()
        .flatMap(
            rules -> {
              Decider decider = new Decider(rules);
              return of(options).stream()
                  .filter(trial -> differs(trial, decider))
                  .map(Trial::scenario)
                  .findFirst();
            });
  }

  private static boolean differs(Trial trial, Decider decider) {
    Explained before = trial.result();
    Explained after = result(decider, trial.scenario(), trial.at());
    return before != null
        && (after == null
            || !after.derived().equals(before.derived())
            || !found(after).equals(found(before)));
  }

  private static List<Long> found(Explained result) {
    return result.decision().requirements().stream().map(RequirementDecision::found).toList();
  }
}
