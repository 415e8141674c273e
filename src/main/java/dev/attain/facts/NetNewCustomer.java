package dev.attain.facts;

/**
 * Derived: a customer that a definition in {@code rules/} calls net new.
 *
 * @param customerId the customer's tenant
 */
public record NetNewCustomer(String customerId) {

  /** Refuses what rules that never end would make. */
  public NetNewCustomer {
    Ids.checkLength(customerId);
  }
}
