package dev.attain.change;

import dev.attain.rules.Edit;
import dev.attain.source.Place;

/**
 * One thing in one rule changed.
 *
 * @param kind what kind of change it is
 * @param ruleId the id of the rule
 * @param place where the change begins
 * @param edit the change in the file's text
 * @param shown what is changed, as the rule says it
 * @param negated whether it stands behind a {@code not}: what is asked there keeps facts out
 * @param words the change, for people: {@code "paidSeats >= 1" changed to "paidSeats > 1"}
 */
public record Change(
    Kind kind, String ruleId, Place place, Edit edit, String shown, boolean negated, String words) {

  /** The kinds of changes. */
  public enum Kind {
    /** A number one more or one less. */
    NUMBER,
    /** A comparison with its border moved, or turned into its opposite. */
    COMPARISON,
    /** A word taken out of a list. */
    WORD_DROPPED,
    /** A word added to a list. */
    WORD_ADDED,
    /** One thing asked of a fact not asked any more. */
    CONDITION_DROPPED,
    /** A whole {@code exists}, {@code not} or fact not asked for any more. */
    PATTERN_DROPPED,
    /** A window one month or one day longer or shorter. */
    WINDOW,
    /** {@code exists} and {@code not}, {@code and} and {@code or} swapped. */
    GROUP,
    /** Another date. */
    DATE
  }
}
