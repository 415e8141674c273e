package dev.attain.rules;

import dev.attain.source.Problem;
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

  void at(Token token, String message) {
    problems.add(drl.problem(token.offset(), ruleId, message));
  }
}
