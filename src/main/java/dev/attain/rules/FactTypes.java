package dev.attain.rules;

import dev.attain.facts.FactKinds;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts that rules may name, with their fields and methods: all others are refused. */
final class FactTypes {

  /** What an accumulate may give besides a count, and what may be asked of it. */
  private static final Map<String, List<String>> RESULTS =
      Map.of(
          "Number", List.of("intValue", "longValue"),
          "Long", List.of("intValue", "longValue"),
          "Set", List.of("size", "empty"),
          "List", List.of("size", "empty"),
          "Collection", List.of("size", "empty"));

  /** {@code between} is what date-effective and date-expires become; analysts write those. */
  private static final List<String> NOT_ASKED =
      List.of("equals", "hashCode", "toString", "between");

  private static final Map<String, Class<? extends Record>> TYPES = byName();

  private FactTypes() {}

  private static Map<String, Class<? extends Record>> byName() {
    Map<String, Class<? extends Record>> types = new TreeMap<>();
    FactKinds.all().forEach(type -> types.put(type.getSimpleName(), type));
    return Collections.unmodifiableMap(types);
  }

  /** The names of all facts. */
  static List<String> names() {
    return List.copyOf(TYPES.keySet());
  }

  /** The names of the facts that a definition may make. */
  static List<String> made() {
    return FactKinds.derived().stream().map(Class::getSimpleName).toList();
  }

  static boolean isKnown(String type) {
    return TYPES.containsKey(type) || RESULTS.containsKey(type);
  }

  /** Whether this is no fact but what facts are gathered in. */
  static boolean isResult(String type) {
    return RESULTS.containsKey(type);
  }

  /** The names of a fact's values, in the order in which it is made of them. */
  static List<String> valuesOf(String type) {
    Class<? extends Record> known = TYPES.get(type);
    return known == null
        ? List.of()
        : Arrays.stream(known.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** What a condition may ask of a fact: its values, and the methods that it declares itself. */
  static List<String> membersOf(String type) {
    Class<? extends Record> known = TYPES.get(type);
    if (known == null) {
      return RESULTS.getOrDefault(type, List.of());
    }
    TreeSet<String> members = new TreeSet<>(valuesOf(type));
    for (Method method : known.getDeclaredMethods()) {
      boolean asked =
          Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
      if (asked && !NOT_ASKED.contains(method.getName())) {
        members.add(method.getName());
      }
    }
    return List.copyOf(members);
  }

  /** The kind of value that a field or a method of a fact has. */
  static Type typeOf(String fact, String member) {
    Class<? extends Record> known = TYPES.get(fact);
    if (known == null) {
      return member.equals("empty") ? Type.YES_OR_NO : Type.NUMBER;
    }
    return method(known, member).map(m -> Type.of(m.getReturnType())).orElse(Type.ANY);
  }

  /** What a method of a fact takes; nothing for a field. */
  static List<Type> takenBy(String fact, String member) {
    Class<? extends Record> known = TYPES.get(fact);
    return known == null
        ? List.of()
        : method(known, member)
            .map(m -> Arrays.stream(m.getParameterTypes()).map(Type::of).toList())
            .orElse(List.of());
  }

  private static Optional<Method> method(Class<?> fact, String name) {
    return Arrays.stream(fact.getDeclaredMethods())
        .filter(method -> method.getName().equals(name) && !method.isSynthetic())
        .findFirst();
  }
}
