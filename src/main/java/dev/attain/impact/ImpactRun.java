package dev.attain.impact;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.difference.Difference;
import dev.attain.difference.Merged;
import dev.attain.facts.PartnerFacts;
import dev.attain.impact.CompetencyImpact.TierName;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.UndecidedException;
import dev.attain.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes partners one after the other, decides them on both sides in several threads, and adds up
 * what changes. To be used by one thread.
 *
 * <p>Only so many partners wait at a time, so that memory is needed for the flips alone; these come
 * in the order of the partners, however many threads there are.
 */
public final class ImpactRun implements AutoCloseable {

  private static final int TOGETHER = 16;
  private static final int WAITING_FOR_A_THREAD = 8;

  private final Comparison comparison;
  private final ExecutorService threads;
  private final Map<String, FlipFinder> finders = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Deque<Future<List<Decided>>> waiting = new ArrayDeque<>();
  private List<PartnerFacts> next = new ArrayList<>();
  private long partners;
  private long leftOutBefore;
  private long leftOutAfter;

  /** What was decided for a partner, in the order of the competencies. */
  private record Decided(List<Tally.Outcome> outcomes, int leftOutBefore, int leftOutAfter) {}

  ImpactRun(Comparison comparison) {
    this.comparison = comparison;
    for (String competency : comparison.competencies()) {
      List<TierName> tiers = tiers(competency);
      finders.put(
          competency,
          new FlipFinder(
              new Hybrids(comparison, competency),
              competency,
              tiers.stream().map(TierName::tier).toList()));
      tallies.put(competency, new Tally(competency, name(competency), tiers));
    }
    this.threads =
        Executors.newFixedThreadPool(
            comparison.threads(),
            work -> {
              Thread thread = new Thread(work, "attain-impact");
              thread.setDaemon(true);
              return thread;
            });
  }

  private List<TierName> tiers(String competency) {
    Map<String, Text> names = new HashMap<>();
    List<List<String>> ids = new ArrayList<>();
    for (RuleSet rules : List.of(comparison.sides().before(), comparison.sides().after())) {
      List<Tier> tiers = Sides.find(rules, competency).map(Competency::tiers).orElse(List.of());
      tiers.forEach(tier -> names.put(tier.id(), tier.name()));
      ids.add(tiers.stream().map(Tier::id).toList());
    }
    List<TierName> tiers = new ArrayList<>();
    tiers.add(new TierName(Decision.NONE, Text.of("")));
    for (String tier : Merged.of(ids.get(1), ids.get(0))) {
      tiers.add(new TierName(tier, names.getOrDefault(tier, Text.of(tier))));
    }
    return tiers;
  }

  private Text name(String competency) {
    return Sides.find(comparison.sides().after(), competency)
        .or(() -> Sides.find(comparison.sides().before(), competency))
        .map(Competency::name)
        .orElse(Text.of(competency));
  }

  /**
   * Takes a partner; waits while too many are still being decided.
   *
   * @param facts the partner's facts, in canonical words of {@link Comparison#vocabulary()}
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one; of this or
   *     of an earlier partner
   * @throws UndecidedException if rules of either side leave the answer open for this or an earlier
   *     partner
   */
  public void add(PartnerFacts facts) {
    next.add(facts);
    if (next.size() == TOGETHER) {
      submit();
      while (waiting.size() > comparison.threads() * WAITING_FOR_A_THREAD) {
        take();
      }
    }
  }

  private void submit() {
    List<PartnerFacts> some = next;
    next = new ArrayList<>();
    waiting.add(threads.submit(() -> some.stream().map(this::decide).toList()));
  }

  private void take() {
    try {
      for (Decided decided : waiting.remove().get()) {
        partners++;
        leftOutBefore += decided.leftOutBefore();
        leftOutAfter += decided.leftOutAfter();
        int i = 0;
        for (Tally tally : tallies.values()) {
          tally.add(decided.outcomes().get(i++));
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Decided decide(PartnerFacts facts) {
    comparison.vocabulary().check(facts);
    Sides sides = comparison.sides();
    PartnerFacts old = comparison.read().factsBefore(facts);
    PartnerFacts now = comparison.read().factsAfter(facts, Set.of());
    List<Tally.Outcome> outcomes = new ArrayList<>();
    for (Map.Entry<String, FlipFinder> each : finders.entrySet()) {
      Optional<Decision> before = sides.before(old, sides.asOfBefore(), each.getKey());
      Optional<Decision> after = sides.after(now, sides.asOfAfter(), each.getKey());
      outcomes.add(
          new Tally.Outcome(
              Hybrids.tier(before),
              Hybrids.tier(after),
              asked(before, after),
              each.getValue().flip(facts, before, after)));
    }
    return new Decided(outcomes, facts.size() - old.size(), facts.size() - now.size());
  }

  private static List<Flip.Asked> asked(Optional<Decision> before, Optional<Decision> after) {
    Map<String, OptionDecision> olds = FlipFinder.options(before);
    Map<String, OptionDecision> nows = FlipFinder.options(after);
    List<Flip.Asked> asked = new ArrayList<>();
    for (String option : Merged.of(List.copyOf(nows.keySet()), List.copyOf(olds.keySet()))) {
      asked.addAll(FlipFinder.asked(olds.get(option), nows.get(option)));
    }
    return asked;
  }

  /**
   * Waits until all partners are decided.
   *
   * @return what changes for whom
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   * @throws UndecidedException if rules of either side leave the answer open
   */
  public Impact end() {
    if (!next.isEmpty()) {
      submit();
    }
    while (!waiting.isEmpty()) {
      take();
    }
    List<CompetencyImpact> competencies = tallies.values().stream().map(Tally::total).toList();
    Sides sides = comparison.sides();
    return new Impact(
        new Impact.Side(
            sides.nameBefore(), sides.before().hash(), sides.asOfBefore(), leftOutBefore),
        new Impact.Side(sides.nameAfter(), sides.after().hash(), sides.asOfAfter(), leftOutAfter),
        partners,
        comparison.differences().stream().map(one -> blamed(one, competencies)).toList(),
        competencies);
  }

  private static ChangeImpact blamed(Difference difference, List<CompetencyImpact> competencies) {
    long gains = 0;
    long losses = 0;
    for (CompetencyImpact competency : competencies) {
      for (Flip flip : competency.flips()) {
        if (flip.causes().contains(difference)) {
          gains += flip.direction() == Flip.Direction.GAIN ? 1 : 0;
          losses += flip.direction() == Flip.Direction.LOSS ? 1 : 0;
        }
      }
    }
    return new ChangeImpact(difference, gains, losses);
  }

  /** Ends whatever is still being decided. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
