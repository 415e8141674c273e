package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.facts.RequirementResult;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the facts for which conditions hold, as a KIE session would. */
final class Solver {

  private final World world;

  Solver(World world) {
    this.world = world;
  }

  /** Whether there is a case in which all conditions hold. */
  boolean holds(List<? extends Condition> conditions, Bindings begun) {
    return !each(conditions, begun, found -> false);
  }

  /**
   * Visits each case in which all conditions hold.
   *
   * @param visit says whether to go on
   * @return false when it was said not to go on
   */
  boolean each(List<? extends Condition> conditions, Bindings begun, Predicate<Bindings> visit) {
    if (conditions.isEmpty()) {
      return visit.test(begun);
    }
    List<? extends Condition> rest = conditions.subList(1, conditions.size());
    return one(conditions.get(0), begun, found -> each(rest, found, visit));
  }

  private boolean one(Condition condition, Bindings begun, Predicate<Bindings> visit) {
    if (condition instanceof Group group) {
      return group(group, begun, visit);
    }
    if (condition instanceof Counting counting) {
      Bindings counted = counted(counting, begun);
      return counted == null || visit.test(counted);
    }
    Pattern pattern = (Pattern) condition;
    if (pattern.source() != null) {
      Object result = gathered(pattern.source(), begun);
      Bindings found = match(pattern, result, begun);
      return found == null || visit.test(found);
    }
    for (Record fact : facts(pattern, begun)) {
      Bindings found = match(pattern, fact, begun);
      if (found != null && !visit.test(found.met(pattern, fact))) {
        return false;
      }
    }
    return true;
  }

  private boolean group(Group group, Bindings begun, Predicate<Bindings> visit) {
    return switch (group.kind()) {
      case AND -> each(group.parts(), begun, visit);
      case OR -> {
        for (Condition part : group.parts()) {
          if (!one(part, begun, visit)) {
            yield false;
          }
        }
        yield true;
      }
      case EXISTS -> !holds(group.parts(), begun) || visit.test(begun);
      case NOT -> holds(group.parts(), begun) || visit.test(begun);
      case FORALL -> !forAll(group.parts(), begun) || visit.test(begun);
    };
  }

  private boolean forAll(List<Condition> parts, Bindings begun) {
    Pattern first = (Pattern) parts.get(0);
    if (parts.size() == 1) {
      return all(first.fact().text()).stream().allMatch(f -> match(first, f, begun) != null);
    }
    List<Condition> rest = parts.subList(1, parts.size());
    return one(first, begun, found -> holds(rest, found));
  }

  /** The variables that a count binds; nothing when what is asked of the results does not hold. */
  @Nullable Bindings counted(Counting counting, Bindings begun) {
    Bindings results = begun;
    for (Condition.Function function : counting.functions()) {
      if (function.variable() != null) {
        results = results.with(function.variable().text(), value(function, counting, begun));
      }
    }
    for (Constraint constraint : counting.constraints()) {
      if (!Values.holds(constraint, "", results)) {
        return null;
      }
    }
    return results;
  }

  /** What a count behind {@code from} gives. */
  Object gathered(Counting counting, Bindings begun) {
    if (!counting.functions().isEmpty()) {
      return value(counting.functions().get(0), counting, begun);
    }
    List<Record> facts = new ArrayList<>();
    each(
        List.of(counting.counted()),
        begun,
        found -> {
          List<Bindings.Met> met = found.met();
          facts.add(met.get(met.size() - 1).fact());
          return true;
        });
    return facts;
  }

  private Object value(Condition.Function function, Counting counting, Bindings begun) {
    long[] number = {0};
    Collection<@Nullable Object> values = new LinkedHashSet<>();
    each(
        List.of(counting.counted()),
        begun,
        found -> {
          Object value =
              function.arguments().isEmpty()
                  ? null
                  : Values.of(function.arguments().get(0), null, found);
          switch (function.name().text()) {
            case "count" -> number[0]++;
            case "sum" -> number[0] += value instanceof Number n ? n.longValue() : 0;
            case "collectSet" -> values.add(value instanceof Number n ? n.longValue() : value);
            default -> throw new NoAnswerException("what " + function.name().text() + " gives");
          }
          return true;
        });
    return function.name().text().equals("collectSet") ? values : (Object) number[0];
  }

  /** The bindings with what the pattern binds; nothing when the fact does not fit. */
  @Nullable Bindings match(Pattern pattern, Object fact, Bindings begun) {
    Bindings found =
        pattern.variable() == null ? begun : begun.with(pattern.variable().text(), fact);
    for (Constraint constraint : pattern.constraints()) {
      if (!world.holds(constraint, fact, found)) {
        return null;
      }
      found = bind(constraint, fact, found);
    }
    return found;
  }

  static Bindings bind(Constraint constraint, Object fact, Bindings bindings) {
    return constraint.variable() == null || bindings.has(constraint.variable().text())
        ? bindings
        : bindings.with(
            constraint.variable().text(),
            Values.of(Values.bound(constraint.expression()), fact, bindings));
  }

  /** The facts among which those are that fit; found by a value where that is possible. */
  List<Record> facts(Pattern pattern, Bindings begun) {
    String type = pattern.fact().text();
    Map<String, @Nullable Object> known = known(pattern, begun);
    if (isMade(type)) {
      return world.made(type, known);
    }
    Optional<String> field = known.keySet().stream().filter(FactFields::isIdentity).findFirst();
    return field.isPresent()
        ? world.given(type, field.get(), known.get(field.get()))
        : world.given(type);
  }

  private List<Record> all(String type) {
    return isMade(type) ? world.made(type, Map.of()) : world.given(type);
  }

  static boolean isMade(String type) {
    return type.equals(RequirementResult.class.getSimpleName())
        || FactKinds.derived().stream().anyMatch(made -> made.getSimpleName().equals(type));
  }

  /** The fields whose values are known before a fact is looked at. */
  static Map<String, @Nullable Object> known(Pattern pattern, Bindings begun) {
    Map<String, @Nullable Object> known = new HashMap<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() != null
          && begun.has(constraint.variable().text())
          && Values.bound(constraint.expression()) instanceof Expression.Field field
          && field.on() == null) {
        known.put(field.name().text(), begun.get(constraint.variable().text()));
      }
      if (constraint.expression() instanceof Expression.Comparison comparison
          && comparison.operator().text().equals("==")) {
        equal(comparison.left(), comparison.right(), begun, known);
        equal(comparison.right(), comparison.left(), begun, known);
      }
    }
    return known;
  }

  private static void equal(
      Expression field, Expression value, Bindings begun, Map<String, @Nullable Object> known) {
    if (field instanceof Expression.Field plain && plain.on() == null && isKnown(value, begun)) {
      known.put(plain.name().text(), Values.of(value, null, begun));
    }
  }

  /** Whether a value can be computed without looking at the fact. */
  static boolean isKnown(Expression value, Bindings begun) {
    if (value instanceof Expression.Variable variable) {
      return begun.has(variable.name());
    }
    if (value instanceof Expression.Field field && field.on() == null) {
      return false;
    }
    if (value instanceof Expression.Call call && call.on() == null) {
      return false;
    }
    return Trees.children(value).stream().allMatch(part -> isKnown(part, begun));
  }
}
