package dev.attain.whatif;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.Subscription;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of facts that can be changed, and what makes two facts of a kind the same thing. */
public enum Kind {
  /** The partner itself; its name can be changed. */
  PARTNER(Partner.class, "partnerId"),
  /** The same customer, product, type and first day. */
  ASSOCIATION(Association.class, "customerId", "product", "type", "associatedOn"),
  /** The same id, whatever else has changed. */
  SUBSCRIPTION(Subscription.class, "subscriptionId"),
  /** The same id. */
  INDIVIDUAL(Individual.class, "individualId"),
  /** The same individual and exam. */
  EXAM_PASS(ExamPass.class, "individualId", "exam");

  private final Class<? extends Record> type;
  private final List<String> key;

  Kind(Class<? extends Record> type, String... key) {
    this.type = type;
    this.key = List.of(key);
  }

  /**
   * The kind of a fact.
   *
   * @param fact a given fact
   * @return its kind
   * @throws IllegalArgumentException if it is a fact that nobody can change
   */
  public static Kind of(Record fact) {
    for (Kind kind : values()) {
      if (kind.type.isInstance(fact)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        fact.getClass().getSimpleName() + " is no fact that can be changed");
  }

  /**
   * The fields of a fact of this kind, by the names that they have in rules.
   *
   * @return the names, in their order
   */
  public List<String> fields() {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /**
   * The fields that make two facts of this kind the same thing. A fact that is put in takes the
   * place of those that are the same thing.
   *
   * @return their names
   */
  public List<String> key() {
    return key;
  }

  /** What a fact has in its fields; a field without a value is not there. */
  static Map<String, Object> values(Record fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      Object value = read(fact, component);
      if (value != null) {
        values.put(component.getName(), value);
      }
    }
    return values;
  }

  /** Two facts are the same thing when this is equal. */
  static List<Object> keyOf(Record fact) {
    Kind kind = of(fact);
    List<Object> key = new ArrayList<>(List.of(kind));
    Map<String, Object> values = values(fact);
    kind.key.forEach(field -> key.add(String.valueOf(values.get(field))));
    return key;
  }

  /** The class of a field's values. */
  Class<?> typeOf(String field) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(field)) {
        return component.getType() == int.class ? Integer.class : component.getType();
      }
    }
    throw new IllegalArgumentException(
        type.getSimpleName() + " has no field \"" + field + "\"; it has " + fields());
  }

  private static @Nullable Object read(Record fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a fact's " + component.getName() + " cannot be read", e);
    }
  }
}
