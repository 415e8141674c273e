package dev.attain.cli;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import dev.attain.scenario.Result;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run over the scenarios: what became of each, and what stood in the way.
 *
 * @param results the scenarios that were run, by file and line
 * @param problems what is wrong with rules or scenario files
 * @param complaints what else is wrong, such as that there is nothing to run
 * @param rules the rules that were tested; null where they could not be used
 * @param scenarios all scenarios of these rules, also those that were not run
 */
record TestRun(
    List<Result> results,
    List<Problem> problems,
    List<String> complaints,
    @Nullable RuleSet rules,
    List<Scenario> scenarios) {

  static TestRun of(ScenarioPlace place, ScenarioFilter filter, KeptRules kept) {
    RuleSet rules;
    try {
      rules = kept.load();
    } catch (RulesException e) {
      if (e.problems().isEmpty()) {
        throw e;
      }
      return new TestRun(
          List.of(),
          e.problems(),
          List.of("the rules have problems; no scenario was run"),
          null,
          List.of());
    }
    List<Problem> problems = new ArrayList<>();
    List<Scenario> ofRules = Scenarios.read(place.rules(), rules, problems);
    List<Scenario> all =
        ofRules.stream().filter(scenario -> place.has(scenario.place().file())).toList();
    problems.removeIf(problem -> !place.has(problem.file()));
    ScenarioRunner runner = new ScenarioRunner(rules);
    List<String> complaints = new ArrayList<>();
    if (all.isEmpty() && problems.isEmpty()) {
      complaints.add(
          "there is no scenario here; write some beside the rules, in a file whose name ends in "
              + Scenario.ENDING);
    } else {
      complaints.addAll(filter.inVain(all));
    }
    return new TestRun(
        filter.of(all).stream().map(runner::run).toList(),
        problems.stream().sorted().toList(),
        complaints,
        rules,
        ofRules);
  }

  long count(Result.Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  int exitCode() {
    boolean fine =
        count(Result.Outcome.PASS) == results.size() && problems.isEmpty() && complaints.isEmpty();
    return fine ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
