package dev.attain.rules;

import dev.attain.syntax.RuleTree;
import java.util.List;

/**
 * A rule without its file, ready to be compiled among others under a name of one's choice.
 *
 * @param id its id, which its result is told by
 * @param imports what its file imports
 * @param rest all that stands behind its name
 */
record LooseRule(String id, List<String> imports, String rest) {

  /** Takes a rule out of its file; dates become a condition on the as-of date. */
  static LooseRule of(DrlFile drl, RuleTree tree, Rule rule) {
    StringBuilder text = new StringBuilder(drl.file().text());
    int end = tree.to();
    if (rule.effectiveOn() != null || rule.expiresOn() != null) {
      String condition = " " + CompilableDrl.asOfCondition(rule);
      text.insert(tree.whenAt() + "when".length(), condition);
      end += condition.length();
    }
    String order = FiringOrder.of(rule);
    text.insert(tree.whenAt(), order);
    end += order.length();
    for (RuleTree.Attribute attribute : tree.attributes()) {
      CompilableDrl.blank(text, attribute.from(), attribute.to());
    }
    List<String> imports =
        drl.tree().imports().stream()
            .filter(line -> !line.function())
            .map(line -> line.target())
            .toList();
    return new LooseRule(rule.id(), imports, text.substring(tree.name().to(), end) + "\n");
  }

  /** The rule under a name: what is behind the colon of it is for people only. */
  String named(String name) {
    return "rule \"" + name + "\"" + rest;
  }
}
