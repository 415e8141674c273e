package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.syntax.Node;
import dev.attain.text.Suggestion;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong at a place of a rule.
 *
 * @param drl the file
 * @param ruleId the rule's id, if it has one
 * @param problems where it is said
 */
record RuleProblems(DrlFile drl, @Nullable String ruleId, List<Problem> problems) {

  void at(Node node, Code code, String message) {
    at(node, code, message, null);
  }

  void at(Node node, Code code, String message, @Nullable String suggestion) {
    problems.add(drl.problem(node, code, ruleId, message, suggestion));
  }

  /** A word that is none of those known; the nearest is proposed, or all are named. */
  void unknown(Node node, Code code, String message, String word, Collection<String> known) {
    String near = Suggestion.nearest(word, known).orElse(null);
    boolean list = near == null && !known.isEmpty();
    problems.add(
        drl.problem(
            node,
            code,
            ruleId,
            message + (list ? ". There are " + String.join(", ", known) : ""),
            near));
  }
}
