package dev.attain.timeline;

import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tier of one competency that a partner has on every day between two, if no fact changes.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param complete false when facts of this partner were set aside because they could not be read
 * @param competency the competency's name
 * @param competencyName the competency's name for people
 * @param tiers the competency's tiers from low to high
 * @param from the first day
 * @param until the last day
 * @param intervals the days from the first to the last, each in one interval; neighbours differ
 * @param changes the days on which an interval follows another, the earliest first
 * @param evaluated on how many days it was decided; on all others nothing could change
 * @param everyDay the conditions for which it had to be decided on every day, as {@code file:line:
 *     RULE-ID: condition}; none where the days that can matter were derived
 * @param ruleSet the hash of the rules that decided
 */
public record Timeline(
    String partnerId,
    @Nullable String partnerName,
    boolean complete,
    String competency,
    Text competencyName,
    List<TierName> tiers,
    LocalDate from,
    LocalDate until,
    List<Interval> intervals,
    List<Change> changes,
    int evaluated,
    List<String> everyDay,
    String ruleSet) {

  /** Keeps its own copies of the lists. */
  public Timeline {
    tiers = List.copyOf(tiers);
    intervals = List.copyOf(intervals);
    changes = List.copyOf(changes);
    everyDay = List.copyOf(everyDay);
  }

  /**
   * The tier on a day.
   *
   * @param day a day from the first to the last
   * @return the highest tier attained, or {@code none}
   * @throws IllegalArgumentException if it is none of these days
   */
  public String attainedOn(LocalDate day) {
    return intervals.stream()
        .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
        .map(Interval::attained)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(day + " is not between " + from + " and " + until));
  }

  /**
   * The changes to a lower tier.
   *
   * @return the earliest first
   */
  public List<Change> losses() {
    return changes.stream().filter(Change::loss).toList();
  }
}
