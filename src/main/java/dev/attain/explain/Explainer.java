package dev.attain.explain;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Logic;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Explains decisions: from the rules' own trees, held against what a session made of the facts. */
@API(status = Status.INTERNAL)
public final class Explainer {

  private final RuleSet rules;
  private final Decider decider;

  /**
   * Explains with a rule set.
   *
   * @param rules the rules
   */
  public Explainer(RuleSet rules) {
    this.rules = rules;
    this.decider = new Decider(rules);
  }

  /**
   * Decides, and explains.
   *
   * @param facts the partner's facts
   * @param asOf the day for which it is decided
   * @param competency one of the rule set's competencies
   * @param level how much is explained
   * @param origins where facts stand, as far as that is known
   * @return the same decision as without, explained
   * @throws UndecidedException if the rules gave no clear answer
   */
  public Explanation explain(
      PartnerFacts facts,
      LocalDate asOf,
      Competency competency,
      Level level,
      Map<Record, Origin> origins) {
    Decision decision = decider.decide(facts, asOf, competency);
    List<ExplainedOption> options = new ArrayList<>();
    for (int i = 0; i < decision.options().size(); i++) {
      options.add(
          option(
              facts, asOf, competency.options().get(i), decision.options().get(i), level, origins));
    }
    return new Explanation(
        decision.partnerId(),
        decision.partnerName(),
        asOf,
        decision.complete(),
        decision.competency(),
        decision.competencyName(),
        decision.attained(),
        decision.attainedName(),
        options,
        decision.ruleSet());
  }

  private ExplainedOption option(
      PartnerFacts facts,
      LocalDate asOf,
      Option option,
      OptionDecision decision,
      Level level,
      Map<Record, Origin> origins) {
    Logic logic = Logic.of(option, facts, asOf, rules.vocabulary());
    Telling telling = new Telling(rules.source(), option, facts, asOf, logic, origins);
    List<ExplainedRequirement> requirements = new ArrayList<>();
    for (RequirementDecision requirement : decision.requirements()) {
      Rule rule =
          option.requirementsOn(asOf).stream()
              .filter(one -> one.id().equals(requirement.id()))
              .findFirst()
              .orElseThrow();
      Things things = level == Level.NONE ? Things.NONE : telling.things(rule, requirement, level);
      requirements.add(requirement(rule, requirement, tierName(decision, requirement), things));
    }
    return new ExplainedOption(option.id(), option.name(), decision.attained(), requirements);
  }

  private static Text tierName(OptionDecision decision, RequirementDecision requirement) {
    return decision.tiers().stream()
        .filter(tier -> tier.tier().equals(requirement.tier()))
        .map(TierDecision::name)
        .findFirst()
        .orElseGet(() -> Text.of(requirement.tier()));
  }

  private static ExplainedRequirement requirement(
      Rule rule, RequirementDecision requirement, Text tierName, Things things) {
    return new ExplainedRequirement(
        requirement.id(),
        requirement.tier(),
        tierName,
        requirement.needed(),
        requirement.found(),
        requirement.missing(),
        requirement.met(),
        requirement.text(),
        rule.file() + ":" + rule.line(),
        things.counted(),
        things.notCounted(),
        things.unclear());
  }
}
