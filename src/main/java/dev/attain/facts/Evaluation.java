package dev.attain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The question that is asked: who meets the requirements on this day? Exactly one in a session.
 *
 * <p>Rules take every date from here and never read a clock, so the same facts give the same answer
 * whenever and wherever they are evaluated.
 *
 * @param asOf the day for which the decision is made; a calendar date without time or zone
 */
public record Evaluation(LocalDate asOf) {

  /**
   * The last day before a window of calendar months that ends on the as-of date.
   *
   * <p>A window of 12 months is half open: it begins on the day <em>after</em> {@code
   * monthsBefore(12)} and ends on the as-of date. Where the month is too short, its last day is
   * taken: 12 months before 2016-02-29 is 2015-02-28.
   *
   * @param months how many months, zero or more
   * @return the as-of date, that many calendar months earlier
   */
  public LocalDate monthsBefore(int months) {
    return asOf.minusMonths(months);
  }

  /**
   * Whether the as-of date lies in a span of days, as rules with {@code date-effective} and {@code
   * date-expires} ask.
   *
   * @param from the first day, {@code yyyy-MM-dd}; null or empty for "always was"
   * @param until the first day that no longer belongs to it; null or empty for "until further
   *     notice"
   * @return true from the first day on, and before the last
   */
  public boolean between(@Nullable String from, @Nullable String until) {
    return (from == null || from.isEmpty() || !asOf.isBefore(LocalDate.parse(from)))
        && (until == null || until.isEmpty() || asOf.isBefore(LocalDate.parse(until)));
  }
}
