package dev.attain.timeline;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which the tier is another one than the day before.
 *
 * @param on the first day with the new tier
 * @param from the tier until the day before, or {@code none}
 * @param fromName that tier's name for people; empty when there is none
 * @param to the tier from this day on, or {@code none}
 * @param toName that tier's name for people; empty when there is none
 * @param loss whether the new tier is a lower one
 * @param requirements the requirements that did it
 */
public record Change(
    LocalDate on,
    String from,
    Text fromName,
    String to,
    Text toName,
    boolean loss,
    List<MovedRequirement> requirements) {

  /** Keeps its own copy of the list. */
  public Change {
    requirements = List.copyOf(requirements);
  }
}
