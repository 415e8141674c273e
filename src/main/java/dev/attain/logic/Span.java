package dev.attain.logic;

import java.time.LocalDate;

/**
 * Days one after the other; none where the last does not lie behind the day before the first.
 *
 * @param behind the day before the first
 * @param until the last
 */
record Span(LocalDate behind, LocalDate until) {

  static Span of(LocalDate day) {
    return new Span(day.minusDays(1), day);
  }

  static Span from(LocalDate first, LocalDate last) {
    return new Span(first.minusDays(1), last);
  }

  LocalDate first() {
    return behind.plusDays(1);
  }

  boolean isEmpty() {
    return !behind.isBefore(until);
  }

  boolean has(LocalDate day) {
    return day.isAfter(behind) && !day.isAfter(until);
  }

  boolean has(Span other) {
    return !other.behind.isBefore(behind) && !other.until.isAfter(until);
  }

  /** The days that both have. */
  Span and(Span other) {
    return has(other)
        ? other
        : new Span(
            behind.isAfter(other.behind) ? behind : other.behind,
            until.isBefore(other.until) ? until : other.until);
  }

  /** The days of both, and those between. */
  Span hull(Span other) {
    return has(other)
        ? this
        : new Span(
            behind.isBefore(other.behind) ? behind : other.behind,
            until.isAfter(other.until) ? until : other.until);
  }

  /** With the day behind the last, on which it is over. */
  Span andOver() {
    return new Span(behind, until.plusDays(1));
  }
}
