package dev.attain.boundaries;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the making.
 *
 * @param fact its name in rules
 * @param values the values that are known, by field
 */
record Draft(String fact, Map<String, Object> values) {

  Draft {
    values = new LinkedHashMap<>(values);
  }

  static Draft of(String fact) {
    return new Draft(fact, Map.of());
  }

  Draft with(String field, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new Draft(fact, changed);
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  @Nullable Object value(String field) {
    return values.get(field);
  }

  String text(String field, String otherwise) {
    return Objects.toString(values.get(field), otherwise);
  }

  int number(String field, int otherwise) {
    return values.get(field) instanceof Number number ? number.intValue() : otherwise;
  }

  @Nullable LocalDate day(String field) {
    return values.get(field) instanceof LocalDate day ? day : null;
  }

  LocalDate day(String field, LocalDate otherwise) {
    return values.get(field) instanceof LocalDate day ? day : otherwise;
  }

  /** The same fact of somebody else. */
  Draft renamed(String from, String to) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.replaceAll((field, value) -> value.equals(from) ? to : value);
    return new Draft(fact, changed);
  }
}
