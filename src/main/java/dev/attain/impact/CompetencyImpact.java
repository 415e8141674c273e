package dev.attain.impact;

import dev.attain.text.Text;
import java.util.List;

/**
 * What became of the partners in one competency.
 *
 * @param competency the competency's name
 * @param name its name for people
 * @param tiers the tiers of both sides from low to high, behind the word for none
 * @param transitions how many partners went from which tier to which, also those that stayed; only
 *     those that there are, in the order of the tiers
 * @param requirements the requirements of both sides, and how many partners meet them
 * @param flips the partners that have another tier, in the order of the source
 */
public record CompetencyImpact(
    String competency,
    Text name,
    List<TierName> tiers,
    List<Transition> transitions,
    List<RequirementImpact> requirements,
    List<Flip> flips) {

  /** Keeps its own copies of the lists. */
  public CompetencyImpact {
    tiers = List.copyOf(tiers);
    transitions = List.copyOf(transitions);
    requirements = List.copyOf(requirements);
    flips = List.copyOf(flips);
  }

  /**
   * A tier, or none.
   *
   * @param tier its name in decisions
   * @param name its name for people; empty for none
   */
  public record TierName(String tier, Text name) {}

  /**
   * Partners that went the same way.
   *
   * @param from their tier before
   * @param to their tier after
   * @param partners how many they are
   */
  public record Transition(String from, String to, long partners) {}

  /**
   * How many partners went from one tier to another.
   *
   * @param from their tier before
   * @param to their tier after
   * @return how many they are
   */
  public long partners(String from, String to) {
    return transitions.stream()
        .filter(way -> way.from().equals(from) && way.to().equals(to))
        .mapToLong(Transition::partners)
        .sum();
  }

  /**
   * How many have a higher tier.
   *
   * @return the gains among the flips
   */
  public long gains() {
    return flips.size() - losses();
  }

  /**
   * How many have a lower tier, or none.
   *
   * @return the losses among the flips
   */
  public long losses() {
    return flips.stream().filter(flip -> flip.direction() == Flip.Direction.LOSS).count();
  }
}
