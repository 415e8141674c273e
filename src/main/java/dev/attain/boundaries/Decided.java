package dev.attain.boundaries;

import dev.attain.change.RuleAt;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Expected;
import dev.attain.scenario.Scenario;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import dev.attain.source.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Samples decided by the rules, as scenarios that expect what the rules say. */
final class Decided {

  private final Decider decider;
  private final RuleAt.At at;
  private final LocalDate asOf;

  Decided(RuleSet rules, RuleAt.At at, LocalDate asOf) {
    this.decider = new Decider(rules);
    this.at = at;
    this.asOf = asOf;
  }

  /** What the rules say; nothing when they leave the answer open. */
  Optional<OptionDecision> decision(Sample sample) {
    try {
      return Optional.of(decider.decide(sample.facts(), asOf, at.competency(), at.option()));
    } catch (UndecidedException e) {
      return Optional.empty();
    }
  }

  Optional<Case> decided(Sample sample) {
    Set<String> about = about(sample.rule());
    return decision(sample)
        .map(
            decision -> {
              boolean none =
                  decision.requirements().stream().noneMatch(r -> about.contains(r.id()));
              return new Case(
                  sample.rule(),
                  sample.words(),
                  scenario(sample, decision, r -> none || about.contains(r.id())));
            });
  }

  /** A scenario that expects a decision: its tier, and what is asked of its requirements. */
  Scenario scenario(Sample sample, OptionDecision decision, Predicate<RequirementDecision> asked) {
    Map<String, Expected.Requirement> requirements = new LinkedHashMap<>();
    decision.requirements().stream()
        .filter(asked)
        .forEach(r -> requirements.put(r.id(), new Expected.Requirement(null, r.found(), r.met())));
    return new Scenario(
        sample.rule().id() + ": " + sample.words(),
        new Place(sample.rule().file(), sample.rule().line(), 1, 1),
        at.competency().id(),
        at.option().id(),
        asOf,
        sample.facts(),
        new Expected(decision.attained(), requirements));
  }

  /** The requirements that a rule has to do with: itself, or those that count what it makes. */
  private Set<String> about(Rule rule) {
    if (rule.tier() != null) {
      return Set.of(rule.id());
    }
    List<Rule> requirements = at.option().requirements();
    return requirements.stream()
        .filter(r -> rule.makes().stream().anyMatch(r.counts()::contains))
        .map(Rule::id)
        .collect(Collectors.toSet());
  }
}
