package dev.attain.logic;

import dev.attain.facts.Vocabulary;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values worth trying in a fact: what the pattern itself compares with, and what is beside that.
 */
final class Tries {

  private final LocalDate asOf;
  private final Vocabulary vocabulary;

  Tries(LocalDate asOf, Vocabulary vocabulary) {
    this.asOf = asOf;
    this.vocabulary = vocabulary;
  }

  /** Values worth trying, those nearest to what is there first; none is what is there. */
  List<@Nullable Object> of(Pattern pattern, Record fact, Bindings begun, String field) {
    Class<?> kind = FactFields.typeOf(fact.getClass(), field);
    Object now = FactFields.value(fact, field);
    List<@Nullable Object> found = new ArrayList<>();
    if (FactFields.mayLack(fact.getClass(), field)) {
      found.add(null);
    }
    Bindings own = bound(pattern, fact, begun);
    Set<Object> compared = new LinkedHashSet<>();
    pattern.constraints().forEach(one -> compared(one.expression(), own, compared));
    if (kind == LocalDate.class) {
      found.addAll(days(compared, now));
    } else if (kind == String.class) {
      compared.stream().filter(String.class::isInstance).forEach(found::add);
      found.addAll(vocabulary.wordsOf(field));
      found.add("another " + field);
    } else {
      found.addAll(numbers(compared, now));
    }
    found.removeIf(value -> FactFields.same(value, now));
    return found;
  }

  private static Bindings bound(Pattern pattern, Record fact, Bindings begun) {
    Bindings own = begun;
    for (Constraint constraint : pattern.constraints()) {
      own = Solver.bind(constraint, fact, own);
    }
    return own;
  }

  /** What an expression compares with: literals, and what can be computed without the fact. */
  private static void compared(Expression expression, Bindings begun, Set<Object> found) {
    if (!(expression instanceof Expression.Comparison)
        && !(expression instanceof Expression.Logical)
        && Solver.isKnown(expression, begun)) {
      Object value = Values.of(expression, null, begun);
      if (value instanceof Collection<?> all) {
        found.addAll(all);
      } else if (value != null) {
        found.add(value);
      }
    }
    Trees.children(expression).forEach(part -> compared(part, begun, found));
  }

  private List<LocalDate> days(Set<Object> compared, @Nullable Object now) {
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(asOf);
    compared.stream()
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .forEach(
            day -> {
              days.add(day);
              days.add(day.plusDays(1));
              days.add(day.minusDays(1));
            });
    LocalDate near = now instanceof LocalDate day ? day : asOf;
    return days.stream()
        .sorted(Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - near.toEpochDay())))
        .toList();
  }

  private static List<Long> numbers(Set<Object> compared, @Nullable Object now) {
    Set<Long> numbers = new LinkedHashSet<>(List.of(0L, 1L));
    compared.stream()
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).longValue())
        .forEach(
            number -> {
              numbers.add(number);
              numbers.add(number + 1);
              numbers.add(Math.max(0, number - 1));
            });
    long near = now instanceof Number number ? number.longValue() : 0;
    return numbers.stream()
        .sorted(Comparator.comparingLong(number -> Math.abs(number - near)))
        .toList();
  }
}
