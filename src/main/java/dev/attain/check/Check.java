package dev.attain.check;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    return source(RuleSource.read(folder), cache);
  }

  /**
   * Checks rules that have been read.
   *
   * @param source the rules
   * @param cache a folder for compiled rules; null for none
   * @return what is wrong, errors first, then by place; empty when all is well
   */
  public static List<Problem> source(RuleSource source, @Nullable Path cache) {
    List<Problem> problems = new ArrayList<>(source.problems());
    Lint.run(source, problems);
    if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
      compile(source, cache, problems);
    }
    return problems.stream().sorted().distinct().toList();
  }

  /** What only Drools sees: there should be nothing of that kind. */
  private static void compile(RuleSource source, @Nullable Path cache, List<Problem> problems) {
    try {
      RuleSet.load(source, cache);
    } catch (RulesException e) {
      if (e.problems().isEmpty()) {
        throw e;
      }
      problems.addAll(e.problems());
    }
  }
}
