package dev.attain.impact;

import dev.attain.impact.CompetencyImpact.TierName;
import dev.attain.impact.CompetencyImpact.Transition;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what became of the partners in one competency. For one thread. */
final class Tally {

  private final String competency;
  private final Text name;
  private final List<TierName> tiers;
  private final Map<String, Map<String, Long>> ways = new HashMap<>();
  private final Map<String, Count> requirements = new LinkedHashMap<>();
  private final List<Flip> flips = new ArrayList<>();

  Tally(String competency, Text name, List<TierName> tiers) {
    this.competency = competency;
    this.name = name;
    this.tiers = List.copyOf(tiers);
  }

  /** Counts a requirement. */
  private static final class Count {
    private final String id;
    private String tier = "";
    private Text text = Text.of("");
    private boolean askedBefore;
    private boolean askedAfter;
    private long metBefore;
    private long metAfter;
    private long gained;
    private long lost;

    Count(String id) {
      this.id = id;
    }

    void add(Flip.Asked asked) {
      tier = asked.tier();
      text = asked.text();
      boolean was = asked.before() != null && asked.before().met();
      boolean is = asked.after() != null && asked.after().met();
      askedBefore |= asked.before() != null;
      askedAfter |= asked.after() != null;
      metBefore += was ? 1 : 0;
      metAfter += is ? 1 : 0;
      boolean onBothSides = asked.before() != null && asked.after() != null;
      gained += onBothSides && is && !was ? 1 : 0;
      lost += onBothSides && was && !is ? 1 : 0;
    }

    RequirementImpact total() {
      return new RequirementImpact(
          id,
          tier,
          text,
          askedBefore ? metBefore : null,
          askedAfter ? metAfter : null,
          gained,
          lost);
    }
  }

  void add(Outcome outcome) {
    ways.computeIfAbsent(outcome.from(), any -> new HashMap<>()).merge(outcome.to(), 1L, Long::sum);
    outcome
        .requirements()
        .forEach(asked -> requirements.computeIfAbsent(asked.id(), Count::new).add(asked));
    outcome.flip().ifPresent(flips::add);
  }

  /**
   * What was decided for a partner in a competency.
   *
   * @param from the tier before
   * @param to the tier after
   * @param requirements what was asked, on both sides
   * @param flip the flip; nothing where the tier stays what it is
   */
  record Outcome(String from, String to, List<Flip.Asked> requirements, Optional<Flip> flip) {}

  CompetencyImpact total() {
    List<Transition> transitions = new ArrayList<>();
    for (TierName from : tiers) {
      for (TierName to : tiers) {
        Long partners = ways.getOrDefault(from.tier(), Map.of()).get(to.tier());
        if (partners != null) {
          transitions.add(new Transition(from.tier(), to.tier(), partners));
        }
      }
    }
    return new CompetencyImpact(
        competency,
        name,
        tiers,
        transitions,
        requirements.values().stream().map(Count::total).toList(),
        flips);
  }
}
