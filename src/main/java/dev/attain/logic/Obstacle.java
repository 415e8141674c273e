package dev.attain.logic;

import dev.attain.rules.Rule;
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
 */
public record Obstacle(
    Kind kind,
    Rule rule,
    Pattern pattern,
    List<Constraint> asked,
    @Nullable Record fact,
    List<String> fields,
    @Nullable Mend mend,
    List<Obstacle> instead) {

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
        List.of());
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
        List.of());
  }

  static Obstacle present(
      Rule rule,
      Pattern pattern,
      List<Constraint> asked,
      Record fact,
      List<String> fields,
      Mend mend) {
    return new Obstacle(Kind.PRESENT, rule, pattern, asked, fact, fields, mend, List.of());
  }

  static Obstacle fixed(Rule rule, Pattern pattern, List<Constraint> asked, Record fact) {
    return new Obstacle(Kind.FIXED, rule, pattern, asked, fact, List.of(), null, List.of());
  }

  /** The same of a fact with another change. */
  Obstacle of(@Nullable Record other, Mend change) {
    return new Obstacle(kind, rule, pattern, asked, other, fields, change, instead);
  }

  /** The same, with what keeps other facts from taking its place. */
  Obstacle instead(List<Obstacle> others) {
    return new Obstacle(kind, rule, pattern, asked, fact, fields, mend, others);
  }
}
