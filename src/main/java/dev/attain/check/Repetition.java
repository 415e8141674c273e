package dev.attain.check;

import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.Printer;
import dev.attain.syntax.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same thing said twice: one of the two was meant to say something else. */
final class Repetition {

  private Repetition() {}

  /** Conditions of one rule. */
  static void check(Rule rule, Findings findings) {
    Map<String, Node> seen = new HashMap<>();
    for (Condition condition : rule.tree().when()) {
      twice(rule, condition, Printer.of(condition), seen, findings);
    }
    for (Condition.Pattern pattern : Trees.patterns(rule.tree())) {
      Map<String, Node> inPattern = new HashMap<>();
      for (Condition.Constraint constraint : pattern.constraints()) {
        twice(rule, constraint, words(constraint), inPattern, findings);
      }
    }
    for (Expression expression : Trees.expressions(rule.tree())) {
      if (expression instanceof Expression.InList list) {
        Map<String, Node> inList = new HashMap<>();
        for (Expression value : list.values()) {
          twice(rule, value, Printer.of(value), inList, findings);
        }
      }
    }
  }

  /** {@code a == b} is {@code b == a}. */
  private static String words(Condition.Constraint constraint) {
    if (constraint.variable() == null
        && constraint.expression() instanceof Expression.Comparison comparison
        && (comparison.operator().text().equals("==") || comparison.operator().text().equals("!="))
        && comparison.left() instanceof Expression.Variable) {
      return Printer.of(comparison.right())
          + " "
          + comparison.operator().text()
          + " "
          + Printer.of(comparison.left());
    }
    return Printer.of(constraint);
  }

  private static void twice(
      Rule rule, Node node, String text, Map<String, Node> seen, Findings findings) {
    Node before = seen.putIfAbsent(text, node);
    if (before != null) {
      findings.at(
          rule,
          node,
          Code.CONDITION_TWICE,
          text + " stands here already, in line " + findings.place(rule, before).line());
    }
  }

  /** Whole rules of one option. */
  static void check(List<Rule> rules, Findings findings) {
    Map<String, Rule> seen = new HashMap<>();
    for (Rule rule : rules) {
      String says = says(rule);
      Rule before = seen.putIfAbsent(says, rule);
      if (before != null && Tiers.inForceTogether(before, rule)) {
        findings.at(
            rule,
            Code.RULE_TWICE,
            "the rule says the same as "
                + before.id()
                + ", in "
                + before.file()
                + ":"
                + before.line());
      }
    }
  }

  private static String says(Rule rule) {
    String when = rule.tree().when().stream().map(Printer::of).collect(Collectors.joining("\n"));
    String needed = rule.tree().atLeast().map(a -> Printer.of(a.needed())).orElse("");
    return rule.tier() + "\n" + rule.makes() + "\n" + needed + "\n" + when;
  }
}
