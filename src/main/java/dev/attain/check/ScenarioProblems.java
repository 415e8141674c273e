package dev.attain.check;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with scenarios, without what only follows from something else, and each thing once.
 */
final class ScenarioProblems {

  /** While rules are left out for their mistakes, scenarios name what cannot be found. */
  private static final Set<Code> MAY_FOLLOW =
      Set.of(Code.UNKNOWN_KEY, Code.KEY_TWICE, Code.UNKNOWN_IN_SCENARIO, Code.ASSERTS_NOTHING);

  private static final int SAID_EACH = 3;

  private ScenarioProblems() {}

  static List<Problem> worthSaying(List<Problem> problems, boolean rulesAreRight) {
    Map<String, List<Problem>> alike = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (rulesAreRight || !MAY_FOLLOW.contains(problem.code())) {
        alike
            .computeIfAbsent(
                problem.code() + problem.file() + problem.message(), key -> new ArrayList<>())
            .add(problem);
      }
    }
    List<Problem> said = new ArrayList<>();
    for (List<Problem> same : alike.values()) {
      if (same.size() > SAID_EACH) {
        said.add(andSoOn(same.get(0), same.size() - 1));
      } else {
        said.addAll(same);
      }
    }
    return said;
  }

  private static Problem andSoOn(Problem first, int others) {
    return new Problem(
        first.code(),
        first.place(),
        first.ruleId(),
        first.message() + "; the same in " + others + " other places of this file",
        first.suggestion());
  }
}
