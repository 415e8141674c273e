package dev.attain.impact;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.difference.Merged;
import dev.attain.facts.PartnerFacts;
import dev.attain.impact.Flip.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out of a partner's two decisions whether it flipped, and of a flip what did it. */
final class FlipFinder {

  private final Hybrids hybrids;
  private final String competency;
  private final List<String> tiers;

  /**
   * Looks at one competency.
   *
   * @param tiers the tiers of both sides from low to high
   */
  FlipFinder(Hybrids hybrids, String competency, List<String> tiers) {
    this.hybrids = hybrids;
    this.competency = competency;
    this.tiers = List.copyOf(tiers);
  }

  /** The flip; nothing where the tier stays what it is. */
  Optional<Flip> flip(PartnerFacts facts, Optional<Decision> before, Optional<Decision> after) {
    String from = Hybrids.tier(before);
    String to = Hybrids.tier(after);
    if (from.equals(to)) {
      return Optional.empty();
    }
    boolean loss = tiers.indexOf(to) < tiers.indexOf(from);
    List<Flip.Asked> requirements = requirements(before, after, loss ? from : to, loss);
    Set<String> ids = new HashSet<>();
    requirements.forEach(requirement -> ids.add(requirement.id()));
    Cause cause = Cause.of(hybrids, facts, from, ids);
    return Optional.of(
        new Flip(
            facts.partner().partnerId(),
            facts.partner().name(),
            before.map(Decision::complete).orElse(true)
                && after.map(Decision::complete).orElse(true),
            competency,
            from,
            to,
            loss ? Direction.LOSS : Direction.GAIN,
            requirements,
            cause.together(),
            cause.alone()));
  }

  /**
   * Those of the tier in the options that had it, on the side that does not, or else that are gone.
   */
  private static List<Flip.Asked> requirements(
      Optional<Decision> before, Optional<Decision> after, String tier, boolean loss) {
    Map<String, OptionDecision> olds = options(before);
    Map<String, OptionDecision> nows = options(after);
    List<Flip.Asked> did = new ArrayList<>();
    List<Flip.Asked> others = new ArrayList<>();
    for (String option : Merged.of(List.copyOf(nows.keySet()), List.copyOf(olds.keySet()))) {
      boolean had = attains((loss ? olds : nows).get(option), tier);
      for (Flip.Asked asked : asked(olds.get(option), nows.get(option))) {
        Flip.Result now = loss ? asked.after() : asked.before();
        if (had && asked.tier().equals(tier) && (now == null || !now.met())) {
          did.add(asked);
        } else if (isMet(asked.before()) != isMet(asked.after())) {
          others.add(asked);
        }
      }
    }
    List<Flip.Asked> unmet =
        did.stream().filter(asked -> (loss ? asked.after() : asked.before()) != null).toList();
    // What is not asked any more did it only where nothing is asked and not met.
    return !unmet.isEmpty() ? unmet : !did.isEmpty() ? did : others;
  }

  private static boolean isMet(Flip.@Nullable Result result) {
    return result != null && result.met();
  }

  /** The options of a decision, by name. */
  static Map<String, OptionDecision> options(Optional<Decision> decision) {
    Map<String, OptionDecision> options = new LinkedHashMap<>();
    decision.ifPresent(d -> d.options().forEach(option -> options.put(option.option(), option)));
    return options;
  }

  private static boolean attains(@Nullable OptionDecision option, String tier) {
    return option != null
        && option.tiers().stream().anyMatch(t -> t.tier().equals(tier) && t.attained());
  }

  /** The requirements of an option on both sides. */
  static List<Flip.Asked> asked(@Nullable OptionDecision before, @Nullable OptionDecision after) {
    Map<String, RequirementDecision> olds = byId(before);
    Map<String, RequirementDecision> nows = byId(after);
    List<Flip.Asked> asked = new ArrayList<>();
    for (String id : Merged.of(List.copyOf(nows.keySet()), List.copyOf(olds.keySet()))) {
      RequirementDecision old = olds.get(id);
      RequirementDecision now = nows.get(id);
      RequirementDecision known = now == null ? old : now;
      if (known != null) {
        asked.add(new Flip.Asked(id, known.tier(), known.text(), result(old), result(now)));
      }
    }
    return asked;
  }

  private static Map<String, RequirementDecision> byId(@Nullable OptionDecision option) {
    Map<String, RequirementDecision> byId = new LinkedHashMap<>();
    if (option != null) {
      option.requirements().forEach(requirement -> byId.put(requirement.id(), requirement));
    }
    return byId;
  }

  private static Flip.@Nullable Result result(@Nullable RequirementDecision decision) {
    return decision == null
        ? null
        : new Flip.Result(decision.needed(), decision.found(), decision.met());
  }
}
