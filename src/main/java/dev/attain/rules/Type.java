package dev.attain.rules;

import java.time.LocalDate;
import java.util.Collection;

/** What kind of value an expression of a rule has, as an analyst would say it. */
enum Type {
  DATE("a date"),
  NUMBER("a number"),
  TEXT("a text"),
  YES_OR_NO("a yes or no"),
  LIST("a list"),
  FACT("a fact"),
  NOTHING("nothing"),
  /** Not known, because something about it is wrong and has been said. */
  ANY("anything");

  private final String words;

  Type(String words) {
    this.words = words;
  }

  static Type of(Class<?> java) {
    if (java == LocalDate.class) {
      return DATE;
    }
    if (java == int.class || java == long.class) {
      return NUMBER;
    }
    if (java == boolean.class) {
      return YES_OR_NO;
    }
    if (java == String.class) {
      return TEXT;
    }
    return Collection.class.isAssignableFrom(java) ? LIST : ANY;
  }

  /** Whether values of these types can be compared with each other. */
  boolean fits(Type other) {
    return this == other || this == ANY || other == ANY || this == NOTHING || other == NOTHING;
  }

  @Override
  public String toString() {
    return words;
  }
}
