package dev.attain.scenario;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a scenario or its defaults say of one fact; days are still counted from the as-of date.
 *
 * @param values a {@code String}, {@code Integer}, {@link Day} or, for "none", {@link #NOTHING}
 * @param node where it stands
 */
record Terms(Map<Field, Object> values, Node node) {

  /** Says that there is no such day. */
  static final Object NOTHING = "";

  Terms {
    values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
  }

  /** These terms, with what they do not say taken from others. */
  Terms over(@Nullable Terms defaults) {
    if (defaults == null) {
      return this;
    }
    Map<Field, Object> merged = new EnumMap<>(Field.class);
    merged.putAll(defaults.values());
    merged.putAll(values);
    return new Terms(merged, node);
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }

  /** A word that must be there. */
  String word(Field field) {
    return String.valueOf(values.get(field));
  }

  @Nullable String wordOrNull(Field field) {
    return values.get(field) instanceof String word ? word : null;
  }

  int number(Field field) {
    return values.get(field) instanceof Integer number ? number : 0;
  }

  /** A day that must be there. */
  LocalDate day(Field field, LocalDate asOf) {
    LocalDate day = dayOrNull(field, asOf);
    if (day == null) {
      throw new IllegalStateException(field.key() + " was not checked");
    }
    return day;
  }

  @Nullable LocalDate dayOrNull(Field field, LocalDate asOf) {
    return values.get(field) instanceof Day day ? day.on(asOf) : null;
  }
}
