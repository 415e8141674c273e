package dev.attain.logic;

import dev.attain.facts.Vocabulary;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for values with which a fact fits a pattern, or fits it no longer. They are taken from what
 * the pattern itself compares with, and tried: nothing is known here of what any field means.
 */
final class Fit {

  private static final int MOST_FIELDS = 3;

  private final World world;
  private final Vocabulary vocabulary;
  private final Tries tries;

  Fit(World world, Vocabulary vocabulary) {
    this.world = world;
    this.vocabulary = vocabulary;
    this.tries = new Tries(world.asOf(), vocabulary);
  }

  /**
   * Values that change together, and what does not hold until they do.
   *
   * @param failing what is asked and does not hold
   * @param values the values by field
   */
  record Part(List<Constraint> failing, Map<String, Object> values) {}

  /**
   * A fact that fits.
   *
   * @param fact the fact with all changes
   * @param parts the changes, in parts that do not depend on each other
   */
  record Fitted(Record fact, List<Part> parts) {}

  /** What is asked of a fact and does not hold. */
  List<Constraint> failing(Pattern pattern, Record fact, Bindings begun) {
    List<Constraint> failing = new ArrayList<>();
    Bindings found =
        pattern.variable() == null ? begun : begun.with(pattern.variable().text(), fact);
    for (Constraint constraint : pattern.constraints()) {
      if (!Values.holds(constraint, fact, found)) {
        failing.add(constraint);
      }
      found = Solver.bind(constraint, fact, found);
    }
    return failing;
  }

  /** Whether it is about another thing: an id that is not the one that is asked for. */
  static boolean isAboutAnother(Constraint constraint) {
    return fields(constraint.expression()).stream().anyMatch(FactFields::isIdentity);
  }

  /** The same fact with the fewest changes with which it fits. */
  Optional<Fitted> fit(Pattern pattern, Record fact, Bindings begun, Predicate<Record> also) {
    List<Constraint> failing = failing(pattern, fact, begun);
    if (failing.stream().anyMatch(Fit::isAboutAnother)) {
      return Optional.empty();
    }
    Predicate<Record> fits =
        changed ->
            FactFields.isPossible(changed)
                && world.solver().match(pattern, changed, begun) != null
                && also.test(changed);
    if (fits.test(fact)) {
      return Optional.of(new Fitted(fact, List.of()));
    }
    Set<String> fields = new LinkedHashSet<>();
    failing.forEach(one -> fields.addAll(changeable(one.expression(), fact)));
    Set<String> all = new LinkedHashSet<>(fields);
    pattern.constraints().forEach(one -> all.addAll(changeable(one.expression(), fact)));
    for (Set<String> among : List.of(fields, all)) {
      for (int size = 1; size <= Math.min(MOST_FIELDS, among.size()); size++) {
        Optional<Map<String, Object>> values =
            values(pattern, fact, begun, List.copyOf(among), size, fits);
        if (values.isPresent()) {
          return Optional.of(fitted(pattern, fact, begun, failing, values.get()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The changes with which a fact does not fit any more, one at a time: those of a day first, then
   * of a number, then of a word. Where there is none, only its going helps.
   */
  List<Part> unfit(Pattern pattern, Record fact, Bindings begun) {
    List<Part> parts = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (isAboutAnother(constraint)) {
        continue;
      }
      for (String field : changeable(constraint.expression(), fact)) {
        values(
                pattern,
                fact,
                begun,
                List.of(field),
                1,
                changed ->
                    FactFields.isPossible(changed)
                        && world.solver().match(pattern, changed, begun) == null)
            .ifPresent(values -> parts.add(new Part(List.of(constraint), values)));
      }
    }
    parts.sort(Comparator.comparing(part -> rank(part, fact)));
    return parts;
  }

  private static int rank(Part part, Record fact) {
    return rank(part.values().keySet().iterator().next(), fact);
  }

  private static int rank(String field, Record fact) {
    Class<?> kind = FactFields.typeOf(fact.getClass(), field);
    return kind == LocalDate.class ? 0 : kind == String.class ? 2 : 1;
  }

  /**
   * What tells most about a fact that should not be there.
   *
   * @param asked what is asked of it
   * @param fields the values that it reads
   */
  record Telling(Constraint asked, List<String> fields) {}

  /** A day tells more than a number, and a number more than a word that many have. */
  Optional<Telling> telling(Pattern pattern, Record fact) {
    return pattern.constraints().stream()
        .filter(one -> !isAboutAnother(one))
        .map(one -> new Telling(one, telling(one, fact)))
        .filter(one -> !one.fields().isEmpty())
        .min(Comparator.comparing(one -> rank(one.fields().get(0), fact)));
  }

  private static List<String> telling(Constraint asked, Record fact) {
    List<String> named = new ArrayList<>(fields(asked.expression()));
    named.retainAll(FactFields.names(fact.getClass()));
    return named.isEmpty()
        ? changeable(asked.expression(), fact).stream().limit(1).toList()
        : named;
  }

  /** A fact made for a pattern; nothing when none can be made. */
  Optional<Record> fresh(
      Pattern pattern,
      Class<? extends Record> type,
      Bindings begun,
      String id,
      Predicate<Record> also) {
    Map<String, @Nullable Object> known = Solver.known(pattern, begun);
    List<@Nullable Object> values = new ArrayList<>();
    for (String field : FactFields.names(type)) {
      values.add(known.containsKey(field) ? known.get(field) : usual(type, field, id));
    }
    Record made = FactFields.make(type, values);
    if (world.solver().match(pattern, made, begun) != null && also.test(made)) {
      return Optional.of(made);
    }
    return fit(pattern, made, begun, also).map(Fitted::fact);
  }

  private @Nullable Object usual(Class<? extends Record> type, String field, String id) {
    Class<?> kind = FactFields.typeOf(type, field);
    if (FactFields.mayLack(type, field)) {
      return null;
    }
    if (kind == LocalDate.class) {
      return world.asOf();
    }
    if (kind == String.class) {
      return vocabulary.wordsOf(field).stream().findFirst().orElse(id);
    }
    return 0L;
  }

  private Optional<Map<String, Object>> values(
      Pattern pattern,
      Record fact,
      Bindings begun,
      List<String> fields,
      int size,
      Predicate<Record> fits) {
    return values(pattern, fact, begun, fields, size, new LinkedHashMap<>(), fits);
  }

  private Optional<Map<String, Object>> values(
      Pattern pattern,
      Record fact,
      Bindings begun,
      List<String> fields,
      int size,
      Map<String, Object> chosen,
      Predicate<Record> fits) {
    if (size == 0) {
      return fits.test(FactFields.with(fact, chosen)) ? Optional.of(chosen) : Optional.empty();
    }
    for (int i = 0; i + size <= fields.size(); i++) {
      String field = fields.get(i);
      for (Object value : tries.of(pattern, fact, begun, field)) {
        Map<String, Object> more = new LinkedHashMap<>(chosen);
        more.put(field, value);
        Optional<Map<String, Object>> found =
            values(
                pattern, fact, begun, fields.subList(i + 1, fields.size()), size - 1, more, fits);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Fitted fitted(
      Pattern pattern,
      Record fact,
      Bindings begun,
      List<Constraint> failing,
      Map<String, Object> values) {
    Record after = FactFields.with(fact, values);
    List<Part> parts = new ArrayList<>();
    for (Constraint constraint : failing) {
      Map<String, Object> needed = new LinkedHashMap<>();
      values.forEach(
          (field, value) -> {
            Map<String, Object> others = new LinkedHashMap<>(values);
            others.remove(field);
            if (failing(pattern, FactFields.with(fact, others), begun).contains(constraint)) {
              needed.put(field, value);
            }
          });
      join(parts, new Part(List.of(constraint), needed.isEmpty() ? values : needed));
    }
    Set<String> used = new LinkedHashSet<>();
    parts.forEach(part -> used.addAll(part.values().keySet()));
    Map<String, Object> unused = new LinkedHashMap<>(values);
    unused.keySet().removeAll(used);
    if (!unused.isEmpty() && !parts.isEmpty()) {
      Part first = parts.remove(0);
      Map<String, Object> more = new LinkedHashMap<>(first.values());
      more.putAll(unused);
      parts.add(0, new Part(first.failing(), more));
    }
    return new Fitted(after, parts);
  }

  /** Parts that change the same field are one. */
  private static void join(List<Part> parts, Part part) {
    List<Constraint> failing = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    parts.removeIf(
        other -> {
          boolean shared =
              other.values().keySet().stream().anyMatch(part.values().keySet()::contains);
          if (shared) {
            failing.addAll(other.failing());
            values.putAll(other.values());
          }
          return shared;
        });
    failing.addAll(part.failing());
    values.putAll(part.values());
    parts.add(new Part(failing, values));
  }

  /** The fields that something asked reads, without ids; a method may read any day. */
  private static List<String> changeable(Expression asked, Record fact) {
    Set<String> fields = new LinkedHashSet<>(fields(asked));
    if (callsTheFact(asked)) {
      fields.addAll(FactFields.days(fact.getClass()));
    }
    fields.removeIf(FactFields::isIdentity);
    fields.retainAll(FactFields.names(fact.getClass()));
    return List.copyOf(fields);
  }

  private static boolean callsTheFact(Expression asked) {
    return (asked instanceof Expression.Call call && call.on() == null)
        || Trees.children(asked).stream().anyMatch(Fit::callsTheFact);
  }

  /** The fields of the fact itself that an expression names. */
  static Set<String> fields(Expression asked) {
    Set<String> fields = new LinkedHashSet<>();
    if (asked instanceof Expression.Field field && field.on() == null) {
      fields.add(field.name().text());
    }
    Trees.children(asked).forEach(part -> fields.addAll(fields(part)));
    return fields;
  }
}
