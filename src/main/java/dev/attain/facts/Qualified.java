package dev.attain.facts;

/**
 * Derived: something for which a definition in {@code rules/} has a word of its own.
 *
 * <p>For programmes that need more words than {@link NetNewCustomer} and {@link
 * CertifiedIndividual}: {@code new Qualified( "cloud architect", $who )} in a definition, {@code
 * Qualified( as == "cloud architect" )} in a requirement. No Java is needed for a new word.
 *
 * @param as the word, chosen by the analyst
 * @param id what it holds for: a customer, an individual, or both joined
 */
public record Qualified(String as, String id) {

  /** Refuses what rules that never end would make. */
  public Qualified {
    Ids.checkLength(id);
  }
}
