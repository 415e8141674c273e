package dev.attain.logic;

import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked and that comes out otherwise on a day than on the day before, although no
 * fact changes.
 *
 * @param kind what happens on the day
 * @param rule the rule
 * @param pattern what is asked for, in the rule's tree; null where the rule itself begins or ends
 * @param asked what of it comes out otherwise; null where the rule itself begins or ends
 * @param fact the fact that it is about; null where it is about the day alone
 * @param fields the fact's days that it is about
 * @param holds whether it holds from this day on; before, it was the other way round
 */
public record Turn(
    Kind kind,
    Rule rule,
    @Nullable Pattern pattern,
    @Nullable Constraint asked,
    @Nullable Record fact,
    List<String> fields,
    boolean holds) {

  /** What happens on the day. */
  public enum Kind {
    /** The fact begins. */
    BEGINS,
    /** The fact ends. */
    ENDS,
    /** A time that is reckoned from a day of the fact is over. */
    EXPIRES,
    /** A day of the fact now lies before the start of a window. */
    LEAVES_WINDOW,
    /** A day of the fact is now so near. */
    COMES_NEAR,
    /** The day is another one, such as that of another month. */
    OTHER_DAY,
    /** The rule is in force from this day on. */
    RULE_BEGINS,
    /** The rule is no longer in force. */
    RULE_ENDS
  }

  /** Keeps its own copy of the list. */
  public Turn {
    fields = List.copyOf(fields);
  }

  static Turn of(Rule rule, boolean begins) {
    Kind kind = begins ? Kind.RULE_BEGINS : Kind.RULE_ENDS;
    return new Turn(kind, rule, null, null, null, List.of(), begins);
  }
}
