package dev.attain.check;

import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.syntax.Trees;
import dev.attain.syntax.Word;
import java.util.Set;

/** A variable that is bound and used by nothing was probably meant for something. */
final class UnusedVariables {

  private UnusedVariables() {}

  static void check(Rule rule, Findings findings) {
    Set<String> used = Trees.usedVariables(rule.tree());
    for (Word variable : Trees.boundVariables(rule.tree())) {
      if (!used.contains(variable.text())) {
        findings.at(
            rule,
            variable,
            Code.VARIABLE_UNUSED,
            "variable " + variable.text() + " is bound, and nothing in this rule uses it");
      }
    }
  }
}
