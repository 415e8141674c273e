package dev.attain.impact;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.TierDecision;
import dev.attain.difference.Difference;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a difference in a requirement can do, known without deciding: it moves the verdict on its
 * own tier, and on no other. Saves most of the time that looking for causes takes.
 */
final class OneTier {

  private static final String RESULT = "RequirementResult";

  private final Map<String, String> tierOfRule = new HashMap<>();
  private final List<String> tiers;
  private boolean known = true;

  OneTier(Sides sides, String competency) {
    for (RuleSet rules : List.of(sides.before(), sides.after())) {
      for (Option option :
          Sides.find(rules, competency).map(Competency::options).orElse(List.of())) {
        option.requirements().forEach(this::add);
        option.definitions().forEach(this::add);
      }
    }
    this.tiers =
        Sides.find(sides.after(), competency)
            .map(found -> found.tiers().stream().map(tier -> tier.id()).toList())
            .orElse(List.of());
  }

  private void add(Rule rule) {
    if (rule.tier() != null) {
      tierOfRule.put(rule.id(), rule.tier());
    }
    // A rule that looks at results of requirements may carry them to other tiers.
    known &= rule.counts().stream().noneMatch(fact -> fact.startsWith(RESULT));
  }

  /** Whether a difference, put back alone, might give a partner a tier. */
  boolean mayGive(String tier, Difference difference, Optional<Decision> after) {
    String moved = difference.rule() == null ? null : tierOfRule.get(difference.rule());
    if (!known || moved == null || after.isEmpty()) {
      return true;
    }
    String highest = Decision.NONE;
    for (String each : tiers) {
      for (OptionDecision option : after.get().options()) {
        boolean turned = each.equals(moved) && option.option().equals(difference.option());
        if (attains(option, each) != turned) {
          highest = each;
        }
      }
    }
    return highest.equals(tier);
  }

  private static boolean attains(OptionDecision option, String tier) {
    return option.tiers().stream()
        .filter(one -> one.tier().equals(tier))
        .anyMatch(TierDecision::attained);
  }
}
