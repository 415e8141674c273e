package dev.attain.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rule sets that have most of their rules in common: each different rule is compiled once, and all
 * that come together go through the compiler together. Safe for many threads.
 */
public final class RulePool {

  private static final String PACKAGE = "rules.pool";

  private LooseRules compiler;
  private final Map<LooseRule, LooseRules.Outcome> compiled = new HashMap<>();

  /**
   * A pool without rules.
   *
   * @param cache a folder for what is compiled first, which will be asked for again when the same
   *     is done another time; null for none
   */
  public RulePool(@Nullable Path cache) {
    this.compiler = new LooseRules(cache);
  }

  /**
   * Makes a rule set of each source.
   *
   * @param sources the rules
   * @return a rule set for each, in the same order; nothing for one that has problems or does not
   *     compile
   */
  public synchronized List<Optional<RuleSet>> load(Collection<RuleSource> sources) {
    Map<Integer, LooseRule> missing = new TreeMap<>();
    for (RuleSource source : sources) {
      for (Programme.Unit unit : units(source)) {
        for (LooseRule rule : rules(unit)) {
          if (compiled.putIfAbsent(rule, new LooseRules.Outcome(null, "")) == null) {
            missing.put(missing.size(), rule);
          }
        }
      }
    }
    compiler
        .compile(missing)
        .forEach((number, outcome) -> compiled.replace(missing.get(number), outcome));
    if (!missing.isEmpty()) {
      compiler = new LooseRules(null);
    }
    return sources.stream().map(this::assembled).toList();
  }

  /** What has problems is not compiled at all. */
  private static List<Programme.Unit> units(RuleSource source) {
    return source.problems().isEmpty() ? source.programme().units() : List.of();
  }

  private static List<LooseRule> rules(Programme.Unit unit) {
    Map<String, Rule> known = new HashMap<>();
    unit.rules().forEach(rule -> known.put(rule.file() + ":" + rule.tree().from(), rule));
    List<LooseRule> rules = new ArrayList<>(TierRules.all(unit));
    for (DrlFile drl : unit.files()) {
      drl.rules()
          .forEach(
              tree -> {
                Rule rule = known.get(drl.file().path() + ":" + tree.from());
                if (rule != null) {
                  rules.add(LooseRule.of(drl, tree, rule));
                }
              });
    }
    return rules;
  }

  private Optional<RuleSet> assembled(RuleSource source) {
    if (!source.problems().isEmpty()) {
      return Optional.empty();
    }
    Map<String, KieBase> bases = new HashMap<>();
    for (Programme.Unit unit : source.programme().units()) {
      List<org.drools.model.Rule> rules = new ArrayList<>();
      for (LooseRule rule : rules(unit)) {
        LooseRules.Outcome outcome = compiled.get(rule);
        if (outcome == null || outcome.rule() == null) {
          return Optional.empty();
        }
        rules.add(outcome.rule());
      }
      bases.put(unit.name(), CompiledRules.kieBase(PACKAGE, rules));
    }
    return Optional.of(RuleSet.of(source, bases));
  }
}
