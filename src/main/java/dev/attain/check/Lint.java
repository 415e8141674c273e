package dev.attain.check;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with rules that could be used as they stand. */
final class Lint {

  private Lint() {}

  static void run(RuleSource source, List<Problem> problems) {
    List<Problem> found = new ArrayList<>();
    Findings findings = new Findings(source, found);
    Set<String> languages = Languages.in(source);
    Languages.checkLabels(languages, findings);
    PageLength.check(findings);
    Set<String> seen = new HashSet<>();
    for (Competency competency : source.competencies()) {
      boolean understood = isUnderstood(competency, problems);
      for (Option option : competency.options()) {
        List<Rule> rules =
            Stream.concat(option.definitions().stream(), option.requirements().stream()).toList();
        for (Rule rule : rules) {
          // Definitions of the whole competency stand in each of its options.
          if (seen.add(rule.file() + ":" + rule.tree().from())) {
            new Sentences(option, understood, findings).check(rule, languages);
            Files.check(rule, competency, findings);
            OnlyCounts.check(rule, findings);
            Repetition.check(rule, findings);
            Sense.check(rule, findings);
            UnusedVariables.check(rule, findings);
          }
        }
        Repetition.check(rules, findings);
        Versions.check(rules, findings);
        Packages.check(option, findings);
        if (understood) {
          Uses.check(option, findings);
        }
        Tiers.check(competency, option, findings);
      }
    }
    // What cannot be read or understood is mended first; what is odd about it may follow from it.
    List<Problem> odd =
        found.stream()
            .filter(problem -> problems.stream().noneMatch(p -> sameRule(p, problem)))
            .toList();
    problems.addAll(odd);
  }

  /** Whether no rule of a competency was left out, which others could count or be counted by. */
  private static boolean isUnderstood(Competency competency, List<Problem> problems) {
    return problems.stream()
        .noneMatch(p -> p.file().startsWith(competency.id() + "/") && p.file().endsWith(".drl"));
  }

  /** What stands in the same rule, or is said of the same place, follows from what was said. */
  private static boolean sameRule(Problem before, Problem lint) {
    boolean rule = before.ruleId() != null && before.ruleId().equals(lint.ruleId());
    boolean place = before.place().equals(lint.place());
    return before.file().equals(lint.file()) && (rule || place);
  }
}
