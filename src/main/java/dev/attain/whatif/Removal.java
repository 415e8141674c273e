package dev.attain.whatif;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Origin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes away every fact of a kind that has these values.
 *
 * @param kind the kind; not {@link Kind#PARTNER}
 * @param fields the values by field, at least one; a field that is not named may have any value
 * @param at where that is asked for, when it was read from a file
 */
public record Removal(Kind kind, Map<String, Object> fields, @Nullable Origin at) {

  /** Keeps its own copy of the values, ids and exams in their plain form. */
  public Removal {
    if (kind == Kind.PARTNER) {
      throw new IllegalArgumentException("a partner cannot be removed; do not decide it");
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a removal without a value would remove everything");
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      Class<?> type = kind.typeOf(field.getKey());
      if (!type.isInstance(field.getValue())) {
        throw new IllegalArgumentException(
            field.getKey() + " " + field.getValue() + " is no " + type.getSimpleName());
      }
      plain.put(field.getKey(), plain(field.getKey(), field.getValue()));
    }
    fields = Collections.unmodifiableMap(plain);
  }

  /**
   * Whether a fact is taken away.
   *
   * @param fact any fact
   * @return true when it is of this kind and has all these values
   */
  public boolean matches(Record fact) {
    return Kind.of(fact) == kind && Kind.values(fact).entrySet().containsAll(fields.entrySet());
  }

  /** The facts themselves know how their ids are written. */
  private static Object plain(String field, Object value) {
    return switch (field) {
      case "customerId" ->
          new Association((String) value, "", "", LocalDate.EPOCH, null).customerId();
      case "exam" -> new ExamPass("", (String) value, LocalDate.EPOCH).exam();
      default -> value;
    };
  }
}
