package dev.attain.check;

import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.Node;
import java.util.List;

/**
 * Where checks say what they found.
 *
 * @param source the rules that are checked
 * @param problems what was found so far
 */
record Findings(RuleSource source, List<Problem> problems) {

  /** Something wrong at a part of a rule. */
  void at(Rule rule, Node node, Code code, String message) {
    problems.add(new Problem(code, place(rule, node), rule.id(), message, null));
  }

  /** Something wrong with a rule as a whole: it is said at its name. */
  void at(Rule rule, Code code, String message) {
    at(rule, rule.tree().name(), code, message);
  }

  Place place(Rule rule, Node node) {
    return Place.of(rule.file(), source.text(rule.file()), node.from(), node.to());
  }
}
