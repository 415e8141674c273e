package dev.attain.advise;

import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Logic;
import dev.attain.logic.NoAnswerException;
import dev.attain.logic.Raise;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for ways to a tier; each is tried in a session, and whatever it does not need is taken out.
 */
final class Search {

  private static final int MOST_ROUNDS = 8;
  private static final int MOST_WAYS = 4;

  /** So many new things nobody wants to be advised one by one. */
  private static final int MOST_NEW = 1000;

  private final RuleSet rules;
  private final Decider decider;
  private final Competency competency;
  private final Option option;
  private final Tier tier;
  private final PartnerFacts facts;
  private final LocalDate asOf;

  Search(
      RuleSet rules,
      Competency competency,
      Option option,
      Tier tier,
      PartnerFacts facts,
      LocalDate asOf) {
    this.rules = rules;
    this.decider = new Decider(rules);
    this.competency = competency;
    this.option = option;
    this.tier = tier;
    this.facts = facts;
    this.asOf = asOf;
  }

  /** Whether the tier is attained through the option. */
  boolean attains(PartnerFacts with, LocalDate day) {
    return attains(decider.decide(with, day, competency, option));
  }

  private boolean attains(OptionDecision decision) {
    return decision.tiers().stream().anyMatch(t -> t.tier().equals(tier.id()) && t.attained());
  }

  /**
   * The ways, the most practical first.
   *
   * @throws NoAnswerException if none can be derived from the shape of the rules
   */
  List<List<Chosen>> ways() {
    Map<String, List<Chosen>> ways = new LinkedHashMap<>();
    NoAnswerException unclear = null;
    List<Choice> choices = new ArrayList<>();
    for (int passedOver = 0; passedOver < MOST_WAYS - 1; passedOver++) {
      choices.add(new Choice(true, passedOver));
    }
    choices.add(new Choice(false, 0));
    for (Choice choice : choices) {
      try {
        way(choice).ifPresent(way -> ways.putIfAbsent(Chosen.mends(way).toString(), way));
      } catch (NoAnswerException e) {
        unclear = e;
      }
    }
    if (ways.isEmpty()) {
      throw unclear != null
          ? unclear
          : new NoAnswerException(
              "no way was found that begins on " + asOf + " and leaves the past as it is");
    }
    return ways.values().stream().sorted(Comparator.comparingDouble(Search::cost)).toList();
  }

  private static double cost(List<Chosen> way) {
    return way.stream().mapToDouble(one -> one.raise().cost()).sum();
  }

  private Optional<List<Chosen>> way(Choice choice) {
    List<Chosen> all = new ArrayList<>();
    PartnerFacts now = facts;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      OptionDecision decision = decider.decide(now, asOf, competency, option);
      if (attains(decision)) {
        return Optional.of(needed(all));
      }
      Optional<RequirementDecision> unmet =
          decision.requirements().stream()
              .filter(one -> one.tier().equals(tier.id()) && !one.met())
              .findFirst();
      List<Chosen> more =
          unmet.isEmpty() ? List.of() : chosen(now, unmet.get(), choice, all.size());
      if (more.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(more);
      now = Chosen.applied(now, more);
    }
    return Optional.empty();
  }

  private List<Chosen> chosen(
      PartnerFacts now, RequirementDecision unmet, Choice choice, int before) {
    Rule rule =
        option.requirementsOn(asOf).stream()
            .filter(one -> one.id().equals(unmet.id()))
            .findFirst()
            .orElseThrow();
    Logic logic = Logic.of(option, now, asOf, rules.vocabulary());
    List<Chosen> chosen = new ArrayList<>();
    Set<Record> things = new HashSet<>();
    long missing = unmet.missing();
    List<Raise> near = choice.near() ? logic.near(rule) : List.of();
    int passedOver = Math.min(choice.passedOver(), near.size());
    for (Raise raise : near.subList(passedOver, near.size())) {
      if (missing > 0 && things.add(raise.thing())) {
        chosen.add(new Chosen(unmet.id(), raise, raise.obstacles()));
        missing -= raise.effect();
      }
    }
    if (missing > 0 && passedOver > 0) {
      return List.of(); // what is passed over would only be made up for by something new
    }
    for (int i = 1; missing > 0; i++) {
      Optional<Raise> fresh = logic.fresh(rule, newId(before + i), missing);
      if (fresh.isEmpty()) {
        return List.of();
      }
      if (i > MOST_NEW) {
        throw new NoAnswerException(
            unmet.id() + " is short of more than " + MOST_NEW + "; each of them would be new");
      }
      chosen.add(new Chosen(unmet.id(), fresh.get(), fresh.get().obstacles()));
      missing -= fresh.get().effect();
    }
    return chosen;
  }

  /** An id that no fact has. */
  private String newId(int number) {
    String id = "new-" + number;
    return facts.toString().contains("=" + id + ",") ? id + "-" + facts.size() : id;
  }

  /** What is left when all that can be left out is left out. */
  private List<Chosen> needed(List<Chosen> all) {
    List<Chosen> needed = new ArrayList<>(all);
    for (int i = needed.size() - 1; i >= 0; i--) {
      for (int j = needed.get(i).obstacles().size() - 1; j >= 0; j--) {
        List<Chosen> without = new ArrayList<>(needed);
        without.set(i, needed.get(i).without(j));
        if (attains(Chosen.applied(facts, without), asOf)) {
          needed = without;
        }
      }
    }
    needed.removeIf(one -> one.obstacles().isEmpty());
    return needed;
  }
}
