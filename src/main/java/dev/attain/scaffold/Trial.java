package dev.attain.scaffold;

import dev.attain.check.Check;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.scenario.Result;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a change on a copy of the rules, before it is written. */
public final class Trial {

  private final Path copy;

  private Trial(Path copy) {
    this.copy = copy;
  }

  /**
   * Checks the rules as they would be, and runs their scenarios.
   *
   * @param rules the rules as they are
   * @param folder their folder, which stays as it is
   * @param change what would be written
   * @param cache a folder for compiled rules; null for none
   * @return what there would be to look at and is not there now: warnings, scenarios that fail
   * @throws RulesException if there would be an error in the rules that is not there now
   * @throws IOException if there is no room for the copy
   */
  public static List<String> of(RuleSet rules, Path folder, Change change, @Nullable Path cache)
      throws IOException {
    Path copy = Files.createTempDirectory("attain-new");
    try {
      copy(folder, copy);
      Trial trial = new Trial(copy);
      Set<String> before = trial.look().stream().map(Trial::sameAs).collect(Collectors.toSet());
      Set<String> failing = trial.failed(rules).keySet();
      ChangeWriter.write(copy, change);
      List<Problem> found =
          trial.look().stream().filter(problem -> !before.contains(sameAs(problem))).toList();
      List<Problem> errors =
          found.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
      if (!errors.isEmpty()) {
        throw new RulesException(errors);
      }
      List<String> notes = new ArrayList<>(found.stream().map(Problem::toString).toList());
      Map<String, String> failed = trial.failed(RuleSet.load(copy, cache));
      failed.keySet().removeAll(failing);
      notes.addAll(failed.values());
      return notes;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      delete(copy);
    }
  }

  private List<Problem> look() {
    return Check.source(RuleSource.read(copy), null);
  }

  /** A problem that stood there before may stand some lines lower now. */
  private static String sameAs(Problem problem) {
    return problem.code() + problem.file() + problem.ruleId() + problem.message();
  }

  /** What to say of scenarios that fail, by what they are. */
  private Map<String, String> failed(RuleSet rules) {
    List<Problem> problems = new ArrayList<>();
    ScenarioRunner runner = new ScenarioRunner(rules);
    Map<String, String> failed = new LinkedHashMap<>();
    for (Scenario scenario : Scenarios.read(copy, rules, problems)) {
      Result result = runner.run(scenario);
      if (result.outcome() != Result.Outcome.PASS) {
        failed.put(scenario.place().file() + scenario.sentence(), told(scenario, result));
      }
    }
    problems.forEach(problem -> failed.put(sameAs(problem), problem.toString()));
    return failed;
  }

  private static String told(Scenario scenario, Result result) {
    return "%s:%d: the scenario \"%s\" no longer comes out as expected (%s%s)."
        .formatted(
            scenario.place().file(),
            scenario.place().line(),
            scenario.sentence(),
            result.differences().stream()
                .map(d -> d.what() + ": " + d.found() + ", not " + d.expected())
                .collect(Collectors.joining("; ")),
            result.error());
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path relative = from.relativize(file);
      if (Files.isRegularFile(file) && !hidden(relative)) {
        Path target = to.resolve(relative.toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }

  private static boolean hidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
