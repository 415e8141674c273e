package dev.attain.live;

import dev.attain.check.Check;
import dev.attain.impact.Comparison;
import dev.attain.impact.Impact;
import dev.attain.impact.ImpactRun;
import dev.attain.input.UnreadableSourceException;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.scenario.Result;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.session.UndecidedException;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether the rules of a folder may serve: they must be without errors and break no law,
 * come out as their scenarios expect, and flip no more partners of a sample than they may.
 */
final class Gate {

  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Path folder;
  private final @Nullable Path cache;
  private final @Nullable Limit limit;

  Gate(Path folder, @Nullable Path cache, @Nullable Limit limit) {
    this.folder = folder;
    this.cache = cache;
    this.limit = limit;
  }

  /**
   * Judges what the folder holds now.
   *
   * @param live the rules that serve; null when there are none yet, and nothing is compared
   * @return the rules, or every reason why they are not to serve
   */
  Verdict judge(@Nullable RuleSet live) {
    RuleSource source;
    try {
      source = RuleSource.read(folder);
    } catch (RulesException e) {
      return Verdict.unfit(null, String.valueOf(e.getMessage()));
    }
    try {
      return live != null && live.hash().equals(source.hash())
          ? Verdict.same(source.hash())
          : judge(source, live);
    } catch (RulesException e) {
      return Verdict.unfit(source.hash(), String.valueOf(e.getMessage()));
    }
  }

  private Verdict judge(RuleSource source, @Nullable RuleSet live) {
    List<Problem> problems = new ArrayList<>();
    Optional<RuleSet> rules = Check.rules(source, cache, problems);
    if (rules.isEmpty()) {
      return Verdict.wrong(source.hash(), errors(problems));
    }
    List<Scenario> scenarios = Scenarios.read(folder, rules.get(), problems);
    if (!errors(problems).isEmpty()) {
      return Verdict.wrong(source.hash(), errors(problems));
    }
    problems.forEach(problem -> LOG.warn("{}", problem));
    List<String> reasons = failed(scenarios, new ScenarioRunner(rules.get()));
    if (scenarios.isEmpty()) {
      LOG.warn("rules folder {} has no scenarios: nothing says what its rules should do", folder);
    }
    if (!reasons.isEmpty() || limit == null || live == null) {
      return new Verdict(source.hash(), rules.get(), List.of(), null, reasons, false);
    }
    return onSample(limit, live, rules.get());
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .sorted()
        .distinct()
        .toList();
  }

  private static List<String> failed(List<Scenario> scenarios, ScenarioRunner runner) {
    List<String> reasons = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      Result result = runner.run(scenario);
      switch (result.outcome()) {
        case PASS -> {}
        case FAIL ->
            result
                .differences()
                .forEach(
                    difference ->
                        reasons.add(
                            told(scenario)
                                + difference.what()
                                + " is "
                                + difference.found()
                                + ", expected is "
                                + difference.expected()));
        case ERROR -> reasons.add(told(scenario) + result.error());
      }
    }
    return reasons;
  }

  private static String told(Scenario scenario) {
    return scenario.place().file()
        + ":"
        + scenario.place().line()
        + ": scenario \""
        + scenario.sentence()
        + "\": ";
  }

  private Verdict onSample(Limit limit, RuleSet live, RuleSet found) {
    LocalDate asOf = limit.asOf().get();
    Comparison comparison = Comparison.of(live, asOf, found, asOf).cachedIn(cache);
    try (ImpactRun run = comparison.begin()) {
      limit.sample().read(comparison.vocabulary(), run::add);
      Impact impact = run.end();
      long flips = Verdict.flips(impact);
      List<String> reasons =
          flips > limit.mostFlips() ? Flips.reasons(impact, flips, limit) : List.of();
      return new Verdict(found.hash(), found, List.of(), impact, reasons, false);
    } catch (UndecidedException e) {
      LOG.debug("undecided in the sample", e); // It names the partner.
      return Verdict.unfit(
          found.hash(),
          "the rules leave the answer open for a partner of the sample: "
              + String.valueOf(e.getMessage()).replaceFirst("^partner .*?: ", ""));
    } catch (UnreadableSourceException | UncheckedIOException e) {
      return Verdict.fault(found.hash(), "the sample cannot be read: " + e.getMessage());
    }
  }
}
