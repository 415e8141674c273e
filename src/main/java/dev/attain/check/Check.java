package dev.attain.check;

import dev.attain.coverage.Coverage;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with the rules of a folder, in one run. */
public final class Check {

  private Check() {}

  /**
   * Checks the rules of a folder.
   *
   * @param folder the rules folder
   * @param cache a folder for compiled rules; null for none
   * @return what is wrong, errors first, then by place; empty when all is well
   * @throws RulesException if the folder cannot be read, or is none of rules
   */
  public static List<Problem> rules(Path folder, @Nullable Path cache) {
    if (Files.isRegularFile(folder)) {
      throw new RulesException(
          "rules \"" + folder + "\" is a file, not a folder, where scenarios stand beside them");
    }
    RuleSource source = RuleSource.read(folder);
    List<Problem> problems = new ArrayList<>();
    Optional<RuleSet> rules = rules(source, cache, problems);
    List<Problem> inScenarios = new ArrayList<>();
    List<Scenario> scenarios =
        Scenarios.read(folder, source.vocabulary(), source.competencies(), inScenarios);
    problems.addAll(ScenarioProblems.worthSaying(inScenarios, rules.isPresent()));
    // What no scenario shows is told when all else is well; it could follow from a mistake.
    if (rules.isPresent() && problems.isEmpty()) {
      problems.addAll(Coverage.of(rules.get(), scenarios, cache).missing());
    }
    return problems.stream().sorted().distinct().toList();
  }

  /**
   * Checks rules that have been read, and no scenarios.
   *
   * @param source the rules
   * @param cache a folder for compiled rules; null for none
   * @return what is wrong, errors first, then by place; empty when all is well
   */
  public static List<Problem> source(RuleSource source, @Nullable Path cache) {
    List<Problem> problems = new ArrayList<>();
    rules(source, cache, problems);
    return problems.stream().sorted().distinct().toList();
  }

  /**
   * Checks rules that have been read, and no scenarios, and compiles them.
   *
   * @param source the rules
   * @param cache a folder for compiled rules; null for none
   * @param problems takes what is wrong
   * @return the rules; nothing when there is an error among the problems
   * @throws RulesException if the rules cannot be loaded for a reason that is none of their own
   */
  public static Optional<RuleSet> rules(
      RuleSource source, @Nullable Path cache, List<Problem> problems) {
    problems.addAll(source.problems());
    Lint.run(source, problems);
    if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return Optional.empty();
    }
    try {
      return Optional.of(RuleSet.load(source, cache));
    } catch (RulesException e) { // what only Drools sees: there should be nothing of that kind
      if (e.problems().isEmpty()) {
        throw e;
      }
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }
}
