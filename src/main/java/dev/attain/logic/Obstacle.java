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
 * @param asked what of it does not hold; for {@link Kind#PRESENT} what holds and should not
 * @param fact the fact that it is about; null where there is none
 * @param mend the change that removes this obstacle; null where no change of facts does
 */
public record Obstacle(
    Kind kind,
    Rule rule,
    Pattern pattern,
    List<Constraint> asked,
    @Nullable Record fact,
    @Nullable Mend mend) {

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

  /** Keeps its own copy of the list. */
  public Obstacle {
    asked = List.copyOf(asked);
  }

  Obstacle with(Mend other) {
    return new Obstacle(kind, rule, pattern, asked, fact, other);
  }
}
