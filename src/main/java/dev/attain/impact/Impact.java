package dev.attain.impact;

import java.time.LocalDate;
import java.util.List;

/**
 * What other rules, or another day, change for a population.
 *
 * @param before what decided first
 * @param after what decided then
 * @param partners how many partners were decided
 * @param changes what differs between the two sides, and how many partners each flipped
 * @param competencies what became of the partners, competency by competency
 */
public record Impact(
    Side before,
    Side after,
    long partners,
    List<ChangeImpact> changes,
    List<CompetencyImpact> competencies) {

  /** Keeps its own copies of the lists. */
  public Impact {
    changes = List.copyOf(changes);
    competencies = List.copyOf(competencies);
  }

  /**
   * What decided.
   *
   * @param rules where the rules are, for people
   * @param ruleSet the hash of the rules, {@code sha256:…}
   * @param asOf the day for which it was decided
   * @param leftOut how many facts were left out because their words are not in the vocabulary of
   *     these rules, but of the other ones
   */
  public record Side(String rules, String ruleSet, LocalDate asOf, long leftOut) {}

  /**
   * How many flips there are.
   *
   * @return the partners that have another tier, counted once for each competency
   */
  public long flips() {
    return competencies.stream().mapToLong(competency -> competency.flips().size()).sum();
  }

  /**
   * How many losses there are.
   *
   * @return the flips to a lower tier, or to none
   */
  public long losses() {
    return competencies.stream().mapToLong(CompetencyImpact::losses).sum();
  }
}
