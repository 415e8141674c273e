package dev.attain.difference;

import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.syntax.Node;
import dev.attain.syntax.Trees;
import java.util.HashSet;
import java.util.Set;

/**
 * A rule on one side.
 *
 * @param rule the rule
 * @param file the text of its file
 * @param compared what it says, to be compared
 * @param written what it says, to be compiled
 */
record Side(Rule rule, String file, Wording compared, Wording written) {

  private static Side of(RuleSource source, Rule rule, Names names, Set<String> used) {
    return new Side(
        rule,
        source.text(rule.file()),
        new Wording(names, used, true),
        new Wording(names, used, false));
  }

  /** A rule that the other side does not have. */
  static Side alone(RuleSource source, Rule rule, Names names) {
    return of(source, rule, names, Trees.usedVariables(rule.tree()));
  }

  /** Both sides of a rule, with the names that it has after. */
  static Side[] both(RuleSource before, Rule old, RuleSource after, Rule now, Names words) {
    Names names = words.and(old.tree(), now.tree());
    Set<String> used = new HashSet<>(Trees.usedVariables(now.tree()));
    Trees.usedVariables(old.tree()).forEach(variable -> used.add(names.in(variable)));
    return new Side[] {of(before, old, names, used), of(after, now, Names.SAME, used)};
  }

  Piece piece(Node node) {
    return Piece.of(rule.file(), file, node);
  }
}
