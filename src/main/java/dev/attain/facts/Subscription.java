package dev.attain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's subscription to a product, whoever sold it.
 *
 * @param subscriptionId its id
 * @param customerId the customer's tenant; case does not matter and is lowered
 * @param product a product of the vocabulary, by its canonical word
 * @param paidSeats how many seats are paid for; zero for a trial
 * @param startedOn the first day of the subscription
 * @param endedOn the first day on which it no longer runs; null while it has no end
 */
public record Subscription(
    String subscriptionId,
    String customerId,
    String product,
    int paidSeats,
    LocalDate startedOn,
    @Nullable LocalDate endedOn) {

  /** Lowers the customer's id, so that one tenant is one customer however it is written. */
  public Subscription {
    customerId = Ids.customer(customerId);
  }

  /**
   * Whether the subscription runs on a day.
   *
   * @param day any day
   * @return true from {@code startedOn} on, and before {@code endedOn}
   */
  public boolean inForceOn(LocalDate day) {
    return Span.covers(startedOn, endedOn, day);
  }
}
