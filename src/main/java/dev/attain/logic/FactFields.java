package dev.attain.logic;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What facts have, read by the names that rules use. */
public final class FactFields {

  /** What is known of one type of fact. */
  private record Shape(
      List<RecordComponent> components, Map<String, Method> members, Constructor<?> constructor) {

    static Shape of(Class<?> type) {
      List<RecordComponent> components =
          type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
      try {
        Map<String, Method> members =
            Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && method.trySetAccessible())
                .collect(Collectors.toMap(Method::getName, m -> m, (a, b) -> a));
        return new Shape(
            components,
            members,
            type.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has its constructor", e);
      }
    }
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private FactFields() {}

  /**
   * The names of a fact's values.
   *
   * @param type the fact's record
   * @return the names in the order in which it is made of them
   */
  public static List<String> names(Class<? extends Record> type) {
    return SHAPES.get(type).components().stream().map(RecordComponent::getName).toList();
  }

  /**
   * A value of a fact.
   *
   * @param fact the fact
   * @param field its name
   * @return the value, which may be missing
   */
  public static @Nullable Object value(Record fact, String field) {
    return call(fact, field, List.of());
  }

  /** The class of a value of a fact. */
  static Class<?> typeOf(Class<? extends Record> type, String field) {
    return component(type, field)
        .map(RecordComponent::getType)
        .orElseThrow(() -> new NoAnswerException(type.getSimpleName() + " has no " + field));
  }

  /** Whether a value may be missing. */
  static boolean mayLack(Class<? extends Record> type, String field) {
    return component(type, field)
        .filter(one -> one.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .isPresent();
  }

  private static Optional<RecordComponent> component(Class<? extends Record> type, String field) {
    return SHAPES.get(type).components().stream()
        .filter(one -> one.getName().equals(field))
        .findFirst();
  }

  /** The names of the days that a fact has. */
  static List<String> days(Class<? extends Record> type) {
    return SHAPES.get(type).components().stream()
        .filter(one -> one.getType() == LocalDate.class)
        .map(RecordComponent::getName)
        .toList();
  }

  /** An identity: two facts that differ in it are about different things. */
  static boolean isIdentity(String field) {
    return field.equals("id") || field.equals("as") || field.endsWith("Id");
  }

  /** A value or what a method of the fact gives; of what was gathered, how many. */
  static @Nullable Object call(Object on, String name, List<@Nullable Object> arguments) {
    if (on instanceof Collection<?> all) {
      return name.equals("empty") ? (Object) all.isEmpty() : (Object) (long) all.size();
    }
    if (on instanceof Number number) {
      return number.longValue();
    }
    Method method = SHAPES.get(on.getClass()).members().get(name);
    if (method == null) {
      throw new NoAnswerException(on.getClass().getSimpleName() + " has no " + name);
    }
    try {
      Object[] given = new Object[arguments.size()];
      for (int i = 0; i < given.length; i++) {
        given[i] = fitting(method.getParameterTypes()[i], arguments.get(i));
      }
      return method.invoke(on, given);
    } catch (InvocationTargetException e) {
      return null; // such as a window that begins before there are days
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("facts are public", e);
    }
  }

  private static @Nullable Object fitting(Class<?> type, @Nullable Object value) {
    if (value instanceof Number number) {
      if (type == int.class) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number.longValue()));
      }
      return number.longValue();
    }
    return value;
  }

  /** A fact made of its values. */
  static Record make(Class<? extends Record> type, List<@Nullable Object> values) {
    Shape shape = SHAPES.get(type);
    Object[] given = new Object[values.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = fitting(shape.components().get(i).getType(), values.get(i));
    }
    try {
      return (Record) shape.constructor().newInstance(given);
    } catch (ReflectiveOperationException e) {
      throw new NoAnswerException("no " + type.getSimpleName() + " can be made of " + values);
    }
  }

  /**
   * A fact with some of its values changed.
   *
   * @param fact the fact
   * @param changed the new values by name
   * @return another fact
   */
  public static Record with(Record fact, Map<String, ?> changed) {
    List<@Nullable Object> values = new ArrayList<>();
    for (String field : names(fact.getClass())) {
      values.add(changed.containsKey(field) ? changed.get(field) : value(fact, field));
    }
    return make(fact.getClass(), values);
  }

  /** Whether its end, if it has one, does not lie before its start; readers refuse other facts. */
  static boolean isPossible(Record fact) {
    List<String> days = days(fact.getClass());
    if (days.size() < 2) {
      return true;
    }
    Object start = value(fact, days.get(0));
    Object end = value(fact, days.get(1));
    if (start instanceof LocalDate first && end instanceof LocalDate last) {
      return !last.isBefore(first);
    }
    return true;
  }

  /** Whether two values are the same to a rule. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      return Values.compare(a, b) == 0;
    }
    return Objects.equals(left, right);
  }
}
