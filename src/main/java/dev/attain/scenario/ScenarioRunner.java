package dev.attain.scenario;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs scenarios against a rule set. May be used by many threads at once. */
public final class ScenarioRunner {

  private final RuleSet rules;
  private final Decider decider;

  /**
   * Runs with a rule set.
   *
   * @param rules the rules
   */
  public ScenarioRunner(RuleSet rules) {
    this.rules = rules;
    this.decider = new Decider(rules);
  }

  /**
   * Runs a scenario.
   *
   * @param scenario a scenario whose words these rules have
   * @return what became of it; never an exception for what the rules do
   */
  public Result run(Scenario scenario) {
    Home home = Home.of(scenario, rules.competencies()).orElse(null);
    if (home == null) {
      return error(scenario, "these rules have no such competency or option");
    }
    try {
      List<Difference> differences = differences(scenario, decide(scenario, home));
      return differences.isEmpty()
          ? new Result(scenario, Result.Outcome.PASS, List.of(), List.of(), "")
          : new Result(
              scenario,
              Result.Outcome.FAIL,
              differences,
              Evidence.of(scenario, home, decider, differences),
              "");
    } catch (UndecidedException e) {
      // Whom it is about is told by the scenario's sentence.
      return error(
          scenario,
          String.valueOf(e.getMessage()).replace("partner " + Scenario.PARTNER + ": ", ""));
    }
  }

  /**
   * Whether a scenario comes out as expected; faster than {@link #run} when it does not.
   *
   * @param scenario a scenario whose words these rules have
   * @return false also when the rules give no clear answer, or have no such competency or option
   */
  public boolean passes(Scenario scenario) {
    try {
      return Home.of(scenario, rules.competencies())
          .map(home -> differences(scenario, decide(scenario, home)).isEmpty())
          .orElse(false);
    } catch (UndecidedException e) {
      return false;
    }
  }

  private static Result error(Scenario scenario, String message) {
    return new Result(scenario, Result.Outcome.ERROR, List.of(), List.of(), message);
  }

  private List<OptionDecision> decide(Scenario scenario, Home home) {
    return home.options().stream()
        .map(o -> decider.decide(scenario.facts(), scenario.asOf(), home.competency(), o))
        .toList();
  }

  private List<Difference> differences(Scenario scenario, List<OptionDecision> options) {
    List<Difference> differences = new ArrayList<>();
    String tier = highest(scenario, options);
    String expectedTier = scenario.expected().tier();
    if (expectedTier != null && !expectedTier.equals(tier)) {
      differences.add(new Difference(ExpectedReader.TIER, expectedTier, tier));
    }
    Map<String, RequirementDecision> byId = new HashMap<>();
    options.forEach(option -> option.requirements().forEach(r -> byId.put(r.id(), r)));
    scenario
        .expected()
        .requirements()
        .forEach(
            (id, expected) -> {
              RequirementDecision found = byId.get(id);
              if (found == null) {
                differences.add(
                    new Difference(id, said(expected, expected), "no such requirement"));
              } else {
                Expected.Requirement all =
                    new Expected.Requirement(found.needed(), found.found(), found.met());
                if (!said(expected, all).equals(said(expected, expected))) {
                  differences.add(
                      new Difference(id, said(expected, expected), said(expected, all)));
                }
              }
            });
    return differences;
  }

  private String highest(Scenario scenario, List<OptionDecision> options) {
    String highest = Decision.NONE;
    for (Competency competency : rules.competencies()) {
      if (competency.id().equals(scenario.competency())) {
        for (Tier tier : competency.tiers()) {
          boolean attained = options.stream().anyMatch(o -> o.attained().equals(tier.id()));
          highest = attained ? tier.id() : highest;
        }
      }
    }
    return highest;
  }

  /** As much of a requirement's result as was asked for, in words. */
  private static String said(Expected.Requirement asked, Expected.Requirement result) {
    List<String> words = new ArrayList<>();
    if (asked.needed() != null) {
      words.add(result.needed() + " needed");
    }
    if (asked.found() != null) {
      words.add(result.found() + " found");
    }
    if (asked.met() != null) {
      words.add(Boolean.TRUE.equals(result.met()) ? ExpectedReader.MET : ExpectedReader.NOT_MET);
    }
    return String.join(", ", words);
  }
}
