package dev.attain.logic;

import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps a rule's conditions from holding, with what would mend it.
 *
 * @param kind what kind of thing
 * @param rule the rule
 * @param pattern what is asked for, in the rule's tree
 * @param asked what of it does not hold; for {@link Kind#PRESENT} what holds and should not; of a
 *     fact that is missing, all that is asked
 * @param fact the fact that it is about; null where there is none
 * @param fields the values of the fact that it is about
 * @param mend the change that removes this obstacle; null where no change of facts does
 * @param instead what keeps other facts from taking this one's place
 * @param amount the count that it is short of, or too many for; null where nothing is counted
 * @param induced whether it is in the way only after other changes: what it says is not true of the
 *     fact as it is
 */
public record Obstacle(
    Kind kind,
    Rule rule,
    Pattern pattern,
    List<Constraint> asked,
    @Nullable Record fact,
    List<String> fields,
    @Nullable Mend mend,
    List<Obstacle> instead,
    @Nullable Amount amount,
    boolean induced) {

  /**
   * A count that is short, or too many.
   *
   * @param found what was found
   * @param needed what would do
   * @param condition the count, with what it is compared with
   */
  public record Amount(long found, long needed, Condition condition) {}

  /** The kinds of obstacles. */
  public enum Kind {
    /** A fact has a value that does not count. */
    VALUE,
    /** There is no such fact. */
    MISSING,
    /** There is a fact that must not be there. */
    PRESENT,
    /** The as-of date or the partner itself is not what is asked for. */
    FIXED
  }

  /** Keeps its own copies of the lists. */
  public Obstacle {
    asked = List.copyOf(asked);
    fields = List.copyOf(fields);
    instead = List.copyOf(instead);
  }

  static Obstacle value(Rule rule, Pattern pattern, Fit.Part part, Record fact) {
    return new Obstacle(
        Kind.VALUE,
        rule,
        pattern,
        part.failing(),
        fact,
        List.copyOf(part.values().keySet()),
        new Mend.Change(fact, part.values()),
        List.of(),
        null,
        false);
  }

  static Obstacle missing(Rule rule, Pattern pattern, Record fresh) {
    return new Obstacle(
        Kind.MISSING,
        rule,
        pattern,
        pattern.constraints(),
        null,
        List.of(),
        new Mend.Add(fresh),
        List.of(),
        null,
        false);
  }

  static Obstacle present(
      Rule rule,
      Pattern pattern,
      List<Constraint> asked,
      Record fact,
      List<String> fields,
      Mend mend) {
    return new Obstacle(
        Kind.PRESENT, rule, pattern, asked, fact, fields, mend, List.of(), null, false);
  }

  static Obstacle fixed(Rule rule, Pattern pattern, List<Constraint> asked, Record fact) {
    return told(Kind.FIXED, rule, pattern, asked, fact, List.of());
  }

  /**
   * Something that is only to be told, and not to be mended.
   *
   * @param kind what kind of thing
   * @param rule the rule
   * @param pattern what is asked for, in the rule's tree
   * @param asked what of it
   * @param fact the fact that it is about; null where there is none
   * @param fields the values of the fact that it is about
   * @return the obstacle
   */
  public static Obstacle told(
      Kind kind,
      Rule rule,
      Pattern pattern,
      List<Constraint> asked,
      @Nullable Record fact,
      List<String> fields) {
    return new Obstacle(kind, rule, pattern, asked, fact, fields, null, List.of(), null, false);
  }

  /** The same of a fact with another change. */
  Obstacle of(@Nullable Record other, Mend change) {
    return new Obstacle(
        kind, rule, pattern, asked, other, fields, change, instead, amount, induced);
  }

  /** The same, with what keeps other facts from taking its place. */
  Obstacle instead(List<Obstacle> others) {
    return new Obstacle(kind, rule, pattern, asked, fact, fields, mend, others, amount, induced);
  }

  /** The same, as a part of what a count is short of. */
  Obstacle of(Amount count) {
    return new Obstacle(kind, rule, pattern, asked, fact, fields, mend, instead, count, induced);
  }

  /** The same, of what is only imagined so far. */
  Obstacle afterOthers() {
    return new Obstacle(kind, rule, pattern, asked, fact, fields, mend, List.of(), amount, true);
  }
}
