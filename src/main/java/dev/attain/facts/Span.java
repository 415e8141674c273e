package dev.attain.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Spans of days: the first day belongs to them, the last one does not, either may be open. */
final class Span {

  private Span() {}

  static boolean covers(@Nullable LocalDate first, @Nullable LocalDate end, LocalDate day) {
    return (first == null || !first.isAfter(day)) && (end == null || end.isAfter(day));
  }
}
