package dev.attain.logic;

import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a rule's variables, and the facts that were met on the way to them. Immutable: one
 * more gives another object, and the old one stays what it was.
 */
final class Bindings {

  static final Bindings NONE = new Bindings(null, null, null);

  private final @Nullable Bindings rest;
  private final @Nullable String variable;
  private final @Nullable Object value;

  private Bindings(@Nullable Bindings rest, @Nullable String variable, @Nullable Object value) {
    this.rest = rest;
    this.variable = variable;
    this.value = value;
  }

  /** A variable, by its name with {@code $}, has a value. */
  Bindings with(String name, @Nullable Object of) {
    return new Bindings(this, name, of);
  }

  /** A fact was met that fits a pattern. */
  Bindings met(Pattern pattern, Record fact) {
    return new Bindings(this, null, new Met(pattern, fact));
  }

  /**
   * A fact that was met.
   *
   * @param pattern the pattern that it fits
   * @param fact the fact
   */
  record Met(Pattern pattern, Record fact) {}

  boolean has(String name) {
    return find(name) != null;
  }

  @Nullable Object get(String name) {
    Bindings found = find(name);
    return found == null ? null : found.value;
  }

  private @Nullable Bindings find(String name) {
    for (Bindings at = this; at != null; at = at.rest) {
      if (name.equals(at.variable)) {
        return at;
      }
    }
    return null;
  }

  /** The facts in the order in which they were met. */
  List<Met> met() {
    List<Met> all = new ArrayList<>();
    for (Bindings at = this; at != null; at = at.rest) {
      if (at.variable == null && at.value instanceof Met met) {
        all.add(met);
      }
    }
    Collections.reverse(all);
    return all;
  }
}
