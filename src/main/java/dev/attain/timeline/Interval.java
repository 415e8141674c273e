package dev.attain.timeline;

import dev.attain.text.Text;
import java.time.LocalDate;

/**
 * Days one after the other with the same tier.
 *
 * @param from the first day
 * @param to the last day
 * @param attained the highest tier attained on each of them, or {@code none}
 * @param attainedName that tier's name for people; empty when there is none
 */
public record Interval(LocalDate from, LocalDate to, String attained, Text attainedName) {

  Interval until(LocalDate last) {
    return new Interval(from, last, attained, attainedName);
  }
}
