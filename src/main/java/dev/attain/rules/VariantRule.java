package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.syntax.RuleTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule with one thing changed, as text that can be compiled in a package of many such.
 *
 * @param edit the change
 * @param original the rule's name as it is compiled in the rule set
 * @param tree the changed rule
 * @param drl the file with the change
 * @param rule what is known of the rule
 */
record VariantRule(Edit edit, String original, RuleTree tree, DrlFile drl, Rule rule) {

  private static final int SENTENCES = 600;

  /** Reads the rule again; what is wrong with it is put into the list, and nothing comes back. */
  static Optional<VariantRule> read(
      Edit edit, DrlFile before, List<Rule> known, Vocabulary vocabulary, List<Problem> problems) {
    int index = 0;
    for (RuleTree tree : before.rules()) {
      if (tree.from() <= edit.from() && edit.to() <= tree.to()) {
        return read(edit, before, index, known, vocabulary, problems);
      }
      index++;
    }
    problems.add(Problem.in(edit.file(), Code.SYNTAX, "the change is in no rule"));
    return Optional.empty();
  }

  private static Optional<VariantRule> read(
      Edit edit,
      DrlFile before,
      int index,
      List<Rule> known,
      Vocabulary vocabulary,
      List<Problem> problems) {
    RuleFile file = new RuleFile(edit.file(), edit.in(before.file().text()));
    List<Problem> found = new ArrayList<>();
    DrlFile after = DrlFile.parse(file, found);
    FileChecks.check(after, vocabulary, found);
    // What a rule's sentence says is for people, and what cannot be meant decides all the same.
    found.stream().filter(VariantRule::isOfForm).forEach(problems::add);
    if (!problems.isEmpty() || after.rules().size() != before.rules().size()) {
      return Optional.empty();
    }
    int from = before.rules().get(index).from();
    return known.stream()
        .filter(rule -> rule.file().equals(edit.file()) && rule.tree().from() == from)
        .findFirst()
        .map(
            rule ->
                new VariantRule(
                    edit,
                    before.rules().get(index).name().text(),
                    after.rules().get(index),
                    after,
                    rule));
  }

  private static boolean isOfForm(Problem problem) {
    int number = Integer.parseInt(problem.code().toString().replaceAll("\\D", ""));
    return number < SENTENCES;
  }

  LooseRule loose() {
    return LooseRule.of(drl, tree, rule);
  }
}
