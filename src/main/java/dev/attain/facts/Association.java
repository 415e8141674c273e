package dev.attain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The partner is tied to a customer for a product, for instance as the administrator of its tenant.
 *
 * @param customerId the customer's tenant; case does not matter and is lowered
 * @param product a product of the vocabulary, by its canonical word
 * @param type an association type of the vocabulary, by its canonical word
 * @param associatedOn the first day of the association
 * @param endedOn the first day on which it no longer holds; null while it has no end
 */
public record Association(
    String customerId,
    String product,
    String type,
    LocalDate associatedOn,
    @Nullable LocalDate endedOn) {

  /** Lowers the customer's id, so that one tenant is one customer however it is written. */
  public Association {
    customerId = Ids.customer(customerId);
  }

  /**
   * Whether the association holds on a day.
   *
   * @param day any day
   * @return true from {@code associatedOn} on, and before {@code endedOn}
   */
  public boolean inForceOn(LocalDate day) {
    return Span.covers(associatedOn, endedOn, day);
  }
}
