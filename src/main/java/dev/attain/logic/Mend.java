package dev.attain.logic;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of one given fact. */
public sealed interface Mend {

  /**
   * Some values of a fact are others.
   *
   * @param fact the fact as it is
   * @param values the values that change, by name; the day of an end may change to none
   */
  record Change(Record fact, Map<String, Object> values) implements Mend {

    /** Keeps its own copy of the map, which may have values that are missing. */
    public Change {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A fact comes.
   *
   * @param fact the new fact
   */
  record Add(Record fact) implements Mend {}

  /**
   * A fact goes.
   *
   * @param fact the fact as it is
   */
  record Remove(Record fact) implements Mend {}
}
