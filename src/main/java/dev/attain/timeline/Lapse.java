package dev.attain.timeline;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tier that a partner loses if no fact changes.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param complete false when facts of this partner were set aside because they could not be read
 * @param competency the competency's name
 * @param competencyName the competency's name for people
 * @param change when, from which tier to which, and why
 */
public record Lapse(
    String partnerId,
    @Nullable String partnerName,
    boolean complete,
    String competency,
    Text competencyName,
    Change change) {

  /** The earliest first. */
  public static final Comparator<Lapse> SOONEST_FIRST =
      Comparator.comparing(lapse -> lapse.change().on());

  /**
   * The losses in a timeline.
   *
   * @param timeline the timeline
   * @param until the last day that is looked at
   * @return the earliest first
   */
  public static List<Lapse> in(Timeline timeline, LocalDate until) {
    return timeline.losses().stream()
        .filter(change -> !change.on().isAfter(until))
        .map(
            change ->
                new Lapse(
                    timeline.partnerId(),
                    timeline.partnerName(),
                    timeline.complete(),
                    timeline.competency(),
                    timeline.competencyName(),
                    change))
        .toList();
  }
}
