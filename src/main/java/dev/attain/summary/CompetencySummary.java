package dev.attain.summary;

import dev.attain.text.Text;
import java.util.List;

/**
 * What came out for one competency.
 *
 * @param competency its name
 * @param name its name for people
 * @param tiers how many partners attained what, from none to the highest tier; they add up to all
 * @param requirements how far the partners are, requirement by requirement
 * @param nearMisses those that need the least for the next tier, the nearest first; a few of them
 * @param oneShort how many partners miss the next tier by one in one requirement
 * @param lapsing those that will lose a tier if no fact changes, the soonest first; a few of them
 * @param lapses how many will
 */
public record CompetencySummary(
    String competency,
    Text name,
    List<TierCount> tiers,
    List<RequirementSummary> requirements,
    List<NearMiss> nearMisses,
    long oneShort,
    List<Lapsing> lapsing,
    long lapses) {

  /** Keeps its own copies of the lists. */
  public CompetencySummary {
    tiers = List.copyOf(tiers);
    requirements = List.copyOf(requirements);
    nearMisses = List.copyOf(nearMisses);
    lapsing = List.copyOf(lapsing);
  }
}
