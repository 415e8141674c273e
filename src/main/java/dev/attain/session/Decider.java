package dev.attain.session;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides a competency for a partner: one KIE session for each option. */
public final class Decider {

  private final RuleSet rules;

  /**
   * Decides with a rule set.
   *
   * @param rules the rules
   */
  public Decider(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Decides.
   *
   * @param facts the partner's facts
   * @param asOf the day for which it is decided
   * @param competency one of the rule set's competencies
   * @return the decision
   * @throws UndecidedException if the rules gave no clear answer
   */
  public Decision decide(PartnerFacts facts, LocalDate asOf, Competency competency) {
    DecideEvent event = new DecideEvent();
    event.begin();
    List<OptionDecision> options = new ArrayList<>();
    for (Option option : competency.options()) {
      options.add(decide(facts, asOf, competency, option));
    }
    Decision decision = decision(facts.partner(), facts.complete(), asOf, competency, options);
    event.competency = competency.id();
    event.attained = decision.attained();
    event.facts = facts.size();
    event.ruleSet = decision.ruleSet();
    event.commit();
    return decision;
  }

  /** What options together decide: the highest tier that any of them attained. */
  Decision decision(
      Partner partner,
      boolean complete,
      LocalDate asOf,
      Competency competency,
      List<OptionDecision> options) {
    String attained = Decision.NONE;
    Text attainedName = Text.of("");
    for (Tier tier : competency.tiers()) {
      if (options.stream().anyMatch(option -> option.attained().equals(tier.id()))) {
        attained = tier.id();
        attainedName = tier.name();
      }
    }
    return new Decision(
        partner.partnerId(),
        partner.name(),
        asOf,
        complete,
        competency.id(),
        competency.name(),
        attained,
        attainedName,
        options,
        rules.hash());
  }

  /**
   * Decides one option of a competency.
   *
   * @param facts the partner's facts
   * @param asOf the day for which it is decided
   * @param competency one of the rule set's competencies
   * @param option one of its options
   * @return what was found
   * @throws UndecidedException if the rules gave no clear answer
   */
  public OptionDecision decide(
      PartnerFacts facts, LocalDate asOf, Competency competency, Option option) {
    return fire(facts, asOf, competency, option, List.of()).decision();
  }

  /**
   * Decides one option, and gives what its definitions made of the facts along with it.
   *
   * @param facts the partner's facts
   * @param asOf the day for which it is decided
   * @param competency one of the rule set's competencies
   * @param option one of its options
   * @return the same decision as without, and the derived facts that were counted
   * @throws UndecidedException if the rules gave no clear answer
   */
  public Explained explain(
      PartnerFacts facts, LocalDate asOf, Competency competency, Option option) {
    return fire(facts, asOf, competency, option, Explained.DERIVED);
  }

  private Explained fire(
      PartnerFacts facts,
      LocalDate asOf,
      Competency competency,
      Option option,
      List<Class<? extends Record>> derived) {
    try {
      FiredSession.Outcome outcome =
          FiredSession.fire(rules.kieBase(competency, option), facts, asOf, option.id(), derived);
      return new Explained(decide(competency, option, asOf, outcome), outcome.derived());
    } catch (UndecidedException e) {
      throw new UndecidedException(
          "partner " + facts.partner().partnerId() + ": " + e.getMessage(), e);
    }
  }

  /** What stands in a session that was fired, put into the order of the requirements. */
  static OptionDecision decide(
      Competency competency, Option option, LocalDate asOf, FiredSession.Outcome outcome) {
    Map<String, RequirementResult> resultById = new HashMap<>();
    for (RequirementResult result : outcome.results()) {
      RequirementResult other = resultById.putIfAbsent(result.id(), result);
      if (other != null) {
        throw new UndecidedException(
            result.id()
                + " gave two results: found "
                + other.found()
                + " and found "
                + result.found());
      }
    }
    List<RequirementDecision> requirements = new ArrayList<>();
    for (Rule rule : option.requirementsOn(asOf)) {
      requirements.add(requirement(option, rule, resultById.remove(rule.id())));
    }
    if (!resultById.isEmpty()) {
      throw new UndecidedException(
          resultById.keySet() + " gave a result, but no such requirement is in force on " + asOf);
    }
    return tiers(competency, option, outcome, requirements);
  }

  private static RequirementDecision requirement(
      Option option, Rule rule, @Nullable RequirementResult result) {
    if (result == null) {
      throw new UndecidedException(
          rule.id()
              + " ("
              + rule.file()
              + ":"
              + rule.line()
              + ") gave no result. A requirement must"
              + " give one for every partner: count with accumulate, and put conditions into a"
              + " definition");
    }
    return new RequirementDecision(
        rule.id(),
        String.valueOf(rule.tier()),
        result.needed(),
        result.found(),
        result.met(),
        rule.text(),
        option.counted(rule));
  }

  private static OptionDecision tiers(
      Competency competency,
      Option option,
      FiredSession.Outcome outcome,
      List<RequirementDecision> requirements) {
    List<TierDecision> tiers = new ArrayList<>();
    String highest = Decision.NONE;
    for (Tier tier : competency.tiers()) {
      List<RequirementDecision> own =
          requirements.stream().filter(r -> r.tier().equals(tier.id())).toList();
      boolean met = !own.isEmpty() && own.stream().allMatch(RequirementDecision::met);
      if (met != outcome.attained().contains(tier.id())) {
        throw new UndecidedException(
            "the session and its results disagree on tier "
                + tier.id()
                + " of option "
                + option.id());
      }
      if (!own.isEmpty()) {
        tiers.add(new TierDecision(tier.id(), tier.name(), met));
      }
      highest = met ? tier.id() : highest;
    }
    return new OptionDecision(option.id(), option.name(), highest, tiers, requirements);
  }
}
