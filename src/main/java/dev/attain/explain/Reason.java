package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something does not count.
 *
 * @param kind whether a value is another one, a fact is missing, or one is there
 * @param text the reason in words
 * @param needed the condition in words
 * @param drl the condition as the rule says it
 * @param at where the condition stands: file and line below the rules folder
 * @param rule the id of the rule
 * @param fact the fact that it is about; null where there is none
 * @param instead why other facts cannot take this one's place
 */
public record Reason(
    Kind kind,
    Text text,
    Text needed,
    String drl,
    String at,
    String rule,
    @Nullable ShownFact fact,
    List<Reason> instead) {

  /** Keeps its own copy of the list. */
  public Reason {
    instead = List.copyOf(instead);
  }

  /** The kinds of reasons. */
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
}
