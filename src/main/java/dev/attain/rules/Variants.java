package dev.attain.rules;

import dev.attain.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a rule set many times over, each time with one change.
 *
 * <p>Only the changed rule is compiled, and all changed rules go into one package and through the
 * compiler once: what they have in common is compiled once, too. The other rules are those of the
 * rule set.
 */
public final class Variants {

  private final RuleSet rules;
  private final @Nullable Path cache;

  private Variants(RuleSet rules, @Nullable Path cache) {
    this.rules = rules;
    this.cache = cache;
  }

  /**
   * Makes a variant for each change.
   *
   * @param rules the rule set
   * @param edits the changes, each inside one rule
   * @param cache a folder for compiled rules; null for none
   * @return a variant for each change, in the same order; one that breaks the law of rules or does
   *     not compile says so
   */
  public static List<Variant> of(RuleSet rules, List<Edit> edits, @Nullable Path cache) {
    return new Variants(rules, cache).all(edits);
  }

  private List<Variant> all(List<Edit> edits) {
    Map<Integer, Variant> variants = new TreeMap<>();
    Map<Integer, VariantRule> changed = new TreeMap<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      List<Problem> problems = new ArrayList<>();
      Optional<VariantRule> rule = read(edit, problems);
      if (rule.isPresent()) {
        changed.put(i, rule.get());
      } else {
        variants.put(i, Variant.not(edit, problems.isEmpty() ? "no rule" : text(problems)));
      }
    }
    variants.putAll(compiled(changed));
    return List.copyOf(variants.values());
  }

  private static String text(List<Problem> problems) {
    return String.join("; ", problems.stream().map(Problem::toString).toList());
  }

  private Optional<VariantRule> read(Edit edit, List<Problem> problems) {
    for (Programme.Unit unit : rules.source().programme().units()) {
      for (DrlFile drl : unit.files()) {
        if (drl.file().path().equals(edit.file())) {
          return VariantRule.read(edit, drl, unit.rules(), rules.vocabulary(), problems);
        }
      }
    }
    return Optional.empty();
  }

  private Map<Integer, Variant> compiled(Map<Integer, VariantRule> changed) {
    Map<Integer, LooseRule> loose = new TreeMap<>();
    changed.forEach((number, rule) -> loose.put(number, rule.loose()));
    Map<Integer, Variant> variants = new TreeMap<>();
    new LooseRules(cache)
        .compile(loose)
        .forEach(
            (number, outcome) -> {
              VariantRule rule = changed.get(number);
              if (rule != null) {
                variants.put(number, variant(rule, outcome));
              }
            });
    return variants;
  }

  private Variant variant(VariantRule rule, LooseRules.Outcome outcome) {
    org.drools.model.Rule compiled = outcome.rule();
    return compiled == null
        ? Variant.not(rule.edit(), outcome.problem())
        : new Variant(
            rule.edit(), null, () -> rules.with(rule.edit().file(), rule.original(), compiled));
  }
}
