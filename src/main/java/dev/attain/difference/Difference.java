package dev.attain.difference;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs in meaning between two sets of rules: the smallest piece that stands by
 * itself.
 *
 * @param number its number among the differences, from 1
 * @param kind what kind of thing it is
 * @param competency the competency that it belongs to; null for all
 * @param option the option that it belongs to; null for all of them
 * @param rule the id of the rule that it stands in; null when it stands in none
 * @param before what stood there before; null when it was added
 * @param after what stands there now; null when it was removed
 */
@API(status = Status.EXPERIMENTAL)
public record Difference(
    int number,
    Kind kind,
    @Nullable String competency,
    @Nullable String option,
    @Nullable String rule,
    @Nullable Piece before,
    @Nullable Piece after) {

  /** The kinds of things that may differ. */
  public enum Kind {
    /** A word of a list: {@code type in ( "…", "…" )}. */
    WORD,
    /** One thing asked of a fact: what stands between two commas. */
    CONSTRAINT,
    /** A condition: a fact, an {@code exists}, a {@code not}, a count. */
    CONDITION,
    /** How many a requirement needs. */
    NEEDED,
    /** What a requirement compares with the number that it needs. */
    FOUND,
    /** What a definition makes. */
    MADE,
    /** The day from which, or before which, a rule is in force. */
    DATE,
    /** A whole rule. */
    RULE,
    /** A tier, with its requirements. */
    TIER,
    /** Which tier is higher. */
    TIER_ORDER,
    /** An option, with its rules. */
    OPTION,
    /** A competency, with its options. */
    COMPETENCY,
    /** A word that facts may use. */
    VOCABULARY,
    /** The day for which it is decided. */
    AS_OF
  }

  /** What became of it. */
  public enum Change {
    /** It was not there before. */
    ADDED,
    /** It is no longer there. */
    REMOVED,
    /** It says something else. */
    CHANGED
  }

  /**
   * What became of it.
   *
   * @return added, removed or changed
   */
  public Change change() {
    return before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
  }
}
