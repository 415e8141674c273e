package dev.attain.impact;

import dev.attain.decision.Decision;
import dev.attain.difference.Difference;
import dev.attain.difference.Difference.Kind;
import dev.attain.facts.PartnerFacts;
import dev.attain.rules.RulePool;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of a competency with differences put back, compiled when they are first needed, and
 * kept. Safe for many threads.
 */
final class Hybrids {

  private final Comparison comparison;
  private final String competency;
  private final List<Difference> differences;
  private final Set<Integer> all = new HashSet<>();
  private final int day;
  private final int whole;
  private final OneTier verdicts;
  private final RulePool pool;
  private final Map<Set<Integer>, Optional<RuleSet>> loaded = new ConcurrentHashMap<>();

  Hybrids(Comparison comparison, String competency) {
    this.comparison = comparison;
    this.competency = competency;
    this.differences =
        comparison.differences().stream()
            .filter(d -> d.competency() == null || d.competency().equals(competency))
            .toList();
    this.day = number(Kind.AS_OF);
    this.whole = number(Kind.COMPETENCY);
    this.verdicts = new OneTier(comparison.sides(), competency);
    this.pool = new RulePool(comparison.cache());
    differences.forEach(difference -> all.add(difference.number()));
    all.remove(day);
  }

  private int number(Kind kind) {
    return differences.stream()
        .filter(difference -> difference.kind() == kind)
        .mapToInt(Difference::number)
        .findFirst()
        .orElse(0);
  }

  /** What may have flipped a partner in this competency. */
  List<Difference> differences() {
    return differences;
  }

  /** What a difference in a requirement can do. */
  OneTier verdicts() {
    return verdicts;
  }

  /** Whether a partner attains a tier when differences are put back; false where that is open. */
  boolean attains(String tier, PartnerFacts facts, Set<Integer> putBack) {
    Sides sides = comparison.sides();
    LocalDate asOf = putBack.contains(day) ? sides.asOfBefore() : sides.asOfAfter();
    Set<Integer> back = new HashSet<>(putBack);
    back.remove(day);
    try {
      return decide(facts, asOf, back).filter(tier::equals).isPresent();
    } catch (UndecidedException e) {
      return false;
    }
  }

  private Optional<String> decide(PartnerFacts facts, LocalDate asOf, Set<Integer> back) {
    Sides sides = comparison.sides();
    if (back.equals(all) || back.contains(whole)) {
      PartnerFacts known = comparison.read().factsBefore(facts);
      return Optional.of(tier(sides.before(known, asOf, competency)));
    }
    PartnerFacts known = comparison.read().factsAfter(facts, back);
    if (back.isEmpty() || whole > 0) {
      return Optional.of(tier(sides.after(known, asOf, competency)));
    }
    return rules(back)
        .map(
            rules ->
                new Decider(rules).decide(known, asOf, rules.competencies().get(0)).attained());
  }

  static String tier(Optional<Decision> decision) {
    return decision.map(Decision::attained).orElse(Decision.NONE);
  }

  private Optional<RuleSet> rules(Set<Integer> back) {
    Optional<RuleSet> known = loaded.get(back);
    if (known == null) {
      load(back);
      known = loaded.get(back);
    }
    return known == null ? Optional.empty() : known;
  }

  private synchronized void load(Set<Integer> back) {
    if (loaded.containsKey(back)) {
      return;
    }
    Set<Set<Integer>> sets = new LinkedHashSet<>(List.of(back));
    sets.addAll(together(back));
    sets.removeAll(loaded.keySet());
    List<Set<Integer>> standing = new ArrayList<>();
    List<RuleSource> sources = new ArrayList<>();
    for (Set<Integer> set : sets) {
      Optional<RuleSource> source = comparison.read().rules(competency, set);
      if (source.isPresent()) {
        standing.add(set);
        sources.add(source.get());
      } else {
        loaded.put(set, Optional.empty());
      }
    }
    List<Optional<RuleSet>> rules = pool.load(sources);
    for (int i = 0; i < standing.size(); i++) {
      loaded.put(standing.get(i), rules.get(i));
    }
  }

  /** What will probably be asked for next and compiles together: each alone, then all but one. */
  private Set<Set<Integer>> together(Set<Integer> back) {
    Set<Set<Integer>> sets = new LinkedHashSet<>();
    boolean first = back.size() > 1 && loaded.keySet().stream().allMatch(set -> set.size() == 1);
    for (Integer one : all) {
      if (back.size() == 1) {
        sets.add(Set.of(one));
      } else if (first) {
        Set<Integer> rest = new HashSet<>(all);
        rest.remove(one);
        sets.add(rest);
      }
    }
    return sets;
  }
}
