package dev.attain.rules;

import dev.attain.syntax.FileTree;
import dev.attain.syntax.RuleTree;
import java.util.List;
import java.util.function.Function;

/**
 * Makes of an analyst's file what is compiled, line for line.
 *
 * <p>Drools reads {@code date-effective} and {@code date-expires} against the session's clock, and
 * on the very day of the border no rule fires. Here they become a condition on the as-of date, so
 * that a plain KIE session decides for any as-of date without a clock.
 */
final class CompilableDrl {

  /** What every rule file may name without saying so. */
  static final List<String> IMPORTS =
      List.of("dev.attain.facts.*", "java.util.Set", "java.util.List", "java.util.Collection");

  private static final String AT_LEAST = "dev.attain.words.Requirements.atLeast";

  private CompilableDrl() {}

  static String of(DrlFile drl, Function<RuleTree, Rule> ruleOf) {
    StringBuilder text = new StringBuilder(drl.file().text());
    // From the end to the start, so that earlier places stay where they are.
    for (int i = drl.rules().size() - 1; i >= 0; i--) {
      RuleTree tree = drl.rules().get(i);
      Rule rule = ruleOf.apply(tree);
      if (!tree.attributes().isEmpty()) {
        text.insert(tree.whenAt() + "when".length(), " " + asOfCondition(rule));
      }
      text.insert(tree.whenAt(), FiringOrder.of(rule));
      tree.attributes().forEach(attribute -> blank(text, attribute.from(), attribute.to()));
    }
    addImports(text, drl.tree());
    return text.toString();
  }

  static String asOfCondition(Rule rule) {
    String from = rule.effectiveOn() == null ? "" : rule.effectiveOn().toString();
    String until = rule.expiresOn() == null ? "" : rule.expiresOn().toString();
    return "Evaluation( between( \"" + from + "\", \"" + until + "\" ) ) ";
  }

  static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static void addImports(StringBuilder text, FileTree tree) {
    int end = tree.packageTo();
    StringBuilder imports = new StringBuilder(text.charAt(end - 1) == ';' ? "" : ";");
    List<String> given = tree.imports().stream().map(FileTree.Import::target).toList();
    for (String needed : IMPORTS) {
      if (!given.contains(needed)) {
        imports.append(" import ").append(needed).append(';');
      }
    }
    if (!given.contains(AT_LEAST)) {
      imports.append(" import function ").append(AT_LEAST).append(';');
    }
    text.insert(end, imports);
  }
}
