package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Map;

/** What may be counted, and what a count behind {@code from} gives. */
final class ResultChecks {

  private static final Map<String, List<String>> RESULTS =
      Map.of(
          "count", List.of("Number", "Long"),
          "sum", List.of("Number"),
          "collectSet", List.of("Set", "Collection"),
          "collect", List.of("List", "Collection", "Set"));

  private final RuleProblems problems;

  ResultChecks(RuleProblems problems) {
    this.problems = problems;
  }

  /** What stands before {@code from}, and the count behind it. */
  void check(Word result, Condition.Counting counting) {
    given(result, counting);
  }

  /** Facts, or several facts that belong together; Drools counts nothing else. */
  static boolean isCountable(Condition counted) {
    return !(counted instanceof Condition.Group group)
        || (group.kind() == Condition.Kind.AND
            && group.parts().get(0) instanceof Condition.Pattern
            && group.parts().stream().noneMatch(ResultChecks::isEither));
  }

  private static boolean isEither(Condition condition) {
    return condition instanceof Condition.Group group && group.kind() == Condition.Kind.OR;
  }

  /** What is taken from a count must be what that count gives. */
  private void given(Word result, Condition.Counting counting) {
    List<Condition.Function> functions = counting.functions();
    boolean collect = counting.word().text().equals("collect");
    boolean one =
        functions.size() == 1
            && functions.get(0).variable() == null
            && functions.get(0).arguments().stream().allMatch(Expression.Variable.class::isInstance)
            && counting.constraints().isEmpty();
    if (!collect && !one) {
      problems.at(
          counting,
          Code.WRONG_NUMBER_OF_VALUES,
          "behind from stands one function without a variable, such as sum( $n )");
      return;
    }
    List<String> gives =
        RESULTS.getOrDefault(collect ? "collect" : functions.get(0).name().text(), List.of());
    if (!gives.isEmpty() && !gives.contains(result.text())) {
      problems.at(
          result,
          Code.WRONG_TYPE,
          "this gives " + String.join(" or ", gives) + ", and no " + result.text());
    }
  }
}
