package dev.attain.coverage;

import dev.attain.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * One thing that scenarios should show of a rule.
 *
 * @param ruleId the rule's id
 * @param kind what kind of thing it is
 * @param place where it stands
 * @param what the thing, in the rule's own words
 * @param shownBy the sentence of a scenario that shows it; null when none does
 * @param missing what is missing, as a sentence, for when none does
 */
public record Point(
    String ruleId, Kind kind, Place place, String what, @Nullable String shownBy, String missing) {

  /** The kinds of things. */
  public enum Kind {
    /** A requirement with just so many found: one less than its number, its number, one more. */
    FOUND,
    /** A definition that makes something. */
    MADE,
    /** A single condition that alone decides. */
    CONDITION
  }

  /**
   * Whether a scenario shows it.
   *
   * @return true when one does
   */
  public boolean isShown() {
    return shownBy != null;
  }
}
