package dev.attain.advise;

import dev.attain.explain.Reason;
import dev.attain.explain.ShownFact;
import dev.attain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fact that changes, comes or goes.
 *
 * @param kind which of these
 * @param text the change in words
 * @param fact the fact as it is; of one that comes, as it would be
 * @param values the values that it would have instead, by their names in rules; none of a fact that
 *     comes or goes
 * @param reason why it does not count as it is
 */
public record StepChange(
    Kind kind, Text text, ShownFact fact, Map<String, String> values, Reason reason) {

  /** The kinds of changes. */
  public enum Kind {
    /** A fact has other values. */
    CHANGE,
    /** A fact comes. */
    ADD,
    /** A fact goes. */
    REMOVE
  }

  /** Keeps its own copy of the map, in its order. */
  public StepChange {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
