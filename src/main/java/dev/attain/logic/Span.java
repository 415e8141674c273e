package dev.attain.logic;

import java.time.LocalDate;

/**
 * Days one after the other.
 *
 * @param behind the day before the first
 * @param until the last
 */
record Span(LocalDate behind, LocalDate until) {

  static Span of(LocalDate day) {
    return new Span(day.minusDays(1), day);
  }
}
