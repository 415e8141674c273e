package dev.attain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who is, was or will be with the partner.
 *
 * @param individualId the person's id, taken as it is
 * @param name the person's name, where the source gives one
 * @param joinedOn the first day with the partner; null when it is not known and was always so
 * @param leftOn the first day no longer with the partner; null while there is no such day
 */
public record Individual(
    String individualId,
    @Nullable String name,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate leftOn) {

  /**
   * Whether the person is with the partner on a day.
   *
   * @param day any day
   * @return true from {@code joinedOn} on, and before {@code leftOn}
   */
  public boolean withPartnerOn(LocalDate day) {
    return Span.covers(joinedOn, leftOn, day);
  }
}
