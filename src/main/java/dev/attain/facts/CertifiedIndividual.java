package dev.attain.facts;

/**
 * Derived: a person whom a definition in {@code rules/} calls certified.
 *
 * @param individualId the person's id
 */
public record CertifiedIndividual(String individualId) {

  /** Refuses what rules that never end would make. */
  public CertifiedIndividual {
    Ids.checkLength(individualId);
  }
}
