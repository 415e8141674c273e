package dev.attain.logic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day that is reckoned from the as-of date, some days or months back or ahead. A later as-of date
 * never gives an earlier day; at the ends of months several may give the same.
 *
 * @param moves one after the other
 */
record Shift(List<Move> moves) {

  /** The as-of date itself. */
  static final Shift NONE = new Shift(List.of());

  /** Such as {@code minusMonths( 12 )}. */
  record Move(String name, long by) {}

  Shift {
    moves = List.copyOf(moves);
  }

  Shift then(String name, long by) {
    List<Move> more = new ArrayList<>(moves);
    more.add(new Move(name, by));
    return new Shift(more);
  }

  /** The day; nothing where there are no such days any more. */
  @Nullable LocalDate of(LocalDate asOf) {
    LocalDate day = asOf;
    for (Move move : moves) {
      day = day == null ? null : Values.moved(day, move.name(), move.by());
    }
    return day;
  }

  /** The first of some as-of dates for which a day is reached that is not reached before. */
  Optional<LocalDate> reaching(LocalDate day, Span span) {
    LocalDate first = first(day, span);
    return span.has(first) ? Optional.of(first) : Optional.empty();
  }

  /**
   * The first as-of date for which a day is reached, as far as it lies in a span; the day before
   * the span where it is reached then, and the day behind it where it is not reached in it.
   */
  LocalDate first(LocalDate day, Span span) {
    if (isReached(day, span.behind())) {
      return span.behind();
    }
    if (!isReached(day, span.until())) {
      return span.until().plusDays(1);
    }
    long before = span.behind().toEpochDay();
    long reached = span.until().toEpochDay();
    while (reached - before > 1) {
      long middle = (before + reached) >>> 1;
      if (isReached(day, LocalDate.ofEpochDay(middle))) {
        reached = middle;
      } else {
        before = middle;
      }
    }
    return LocalDate.ofEpochDay(reached);
  }

  /** The first of some as-of dates for which a day is passed. */
  Optional<LocalDate> passing(LocalDate day, Span span) {
    return day.equals(LocalDate.MAX) ? Optional.empty() : reaching(day.plusDays(1), span);
  }

  private boolean isReached(LocalDate day, LocalDate asOf) {
    LocalDate reckoned = of(asOf);
    return reckoned != null && !reckoned.isBefore(day);
  }
}
