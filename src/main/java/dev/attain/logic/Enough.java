package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What stands in the way of a count: too few of what is counted, or too many. */
final class Enough {

  /** Numbers beyond this distance are not looked for. */
  private static final long FARTHEST = 100_000;

  private final Nearest nearest;
  private final World world;

  Enough(Nearest nearest) {
    this.nearest = nearest;
    this.world = nearest.world();
  }

  /** {@code accumulate( …; $n : count(); $n >= 2 )}. */
  Optional<Found> counted(Counting counting, Bindings begun) {
    Bindings found = world.solver().counted(counting, begun);
    if (found != null) {
      return Optional.of(Found.begun(found));
    }
    if (counting.functions().size() != 1 || counting.functions().get(0).variable() == null) {
      return Optional.empty();
    }
    String name = counting.functions().get(0).variable().text();
    return toNumber(
        counting,
        counting,
        begun,
        result ->
            counting.constraints().stream()
                .allMatch(one -> Values.holds(one, "", begun.with(name, result))),
        after -> begun.with(name, after));
  }

  /** {@code Set( size >= 2 ) from accumulate( … )}. */
  Optional<Found> gathered(Pattern pattern, Bindings begun) {
    Object result =
        world.solver().gathered(java.util.Objects.requireNonNull(pattern.source()), begun);
    Bindings found = world.solver().match(pattern, result, begun);
    if (found != null) {
      return Optional.of(Found.begun(found));
    }
    return toNumber(
        pattern.source(),
        pattern,
        begun,
        other -> world.solver().match(pattern, other, begun) != null,
        other -> {
          Bindings then = world.solver().match(pattern, other, begun);
          return then == null ? begun : then;
        });
  }

  private static long size(Object result) {
    return result instanceof Collection<?> all ? all.size() : ((Number) result).longValue();
  }

  /** A result of another size, to try whether it would do. */
  private static Object like(Object result, long size) {
    return result instanceof Collection<?>
        ? Collections.nCopies((int) Math.max(0, size), "")
        : (Object) size;
  }

  private Object result(World in, Counting counting, Bindings begun) {
    return in.solver().gathered(counting, begun);
  }

  private Optional<Found> toNumber(
      Counting counting,
      Condition whole,
      Bindings begun,
      Predicate<Object> does,
      java.util.function.Function<Object, Bindings> then) {
    Object now = result(world, counting, begun);
    OptionalLong target = target(now, does);
    if (target.isEmpty()) {
      return Optional.empty();
    }
    boolean more = target.getAsLong() > size(now);
    Optional<List<Obstacle>> obstacles =
        more
            ? more(counting, begun, target.getAsLong())
            : fewer(counting, begun, target.getAsLong());
    Obstacle.Amount amount = new Obstacle.Amount(size(now), target.getAsLong(), whole);
    return obstacles.map(
        all ->
            Found.begun(begun)
                .with(
                    all.stream().map(one -> one.of(amount)).toList(),
                    then.apply(like(now, target.getAsLong())),
                    nearest.ways().costs()));
  }

  private static OptionalLong target(Object now, Predicate<Object> does) {
    long size = size(now);
    for (long by = 1; by <= FARTHEST; by++) {
      if (does.test(like(now, size + by))) {
        return OptionalLong.of(size + by);
      }
      if (size - by >= 0 && does.test(like(now, size - by))) {
        return OptionalLong.of(size - by);
      }
    }
    return OptionalLong.empty();
  }

  /** So many more than there are. */
  Optional<List<Obstacle>> moreBy(Counting counting, Bindings begun, long many) {
    return more(counting, begun, size(result(world, counting, begun)) + many);
  }

  /** One more, until there are enough: near ones first, then new ones. */
  private Optional<List<Obstacle>> more(Counting counting, Bindings begun, long target) {
    if (isSum(counting)) {
      return moreInAll(counting, begun, target);
    }
    List<Obstacle> obstacles = new ArrayList<>();
    World then = world;
    for (long size = size(result(world, counting, begun)); size < target; ) {
      long before = size;
      Optional<Found> next = Optional.empty();
      for (Found choice : oneMore(counting, begun, then, obstacles.size())) {
        World tried = then.with(Mends.changes(choice.obstacles()));
        long after = size(result(tried, counting, begun));
        if (after > before) {
          next = Optional.of(choice);
          then = tried;
          size = after;
          break;
        }
      }
      if (next.isEmpty()) {
        return Optional.empty();
      }
      obstacles.addAll(next.get().obstacles());
    }
    return Optional.of(obstacles);
  }

  private static boolean isSum(Counting counting) {
    return counting.functions().stream().anyMatch(f -> f.name().text().equals("sum"));
  }

  private List<Found> oneMore(Counting counting, Bindings begun, World then, int number) {
    Pattern pattern = first(counting.counted());
    List<Condition> rest = rest(counting.counted());
    Nearest there =
        new Nearest(
            then,
            nearest.rule(),
            nearest.ways(),
            nearest.newId() + (number == 0 ? "" : "-" + (number + 1)),
            1);
    List<Found> choices = new ArrayList<>();
    for (Found choice : there.facts(pattern, begun)) {
      addWithRest(there, choice, rest, choices);
    }
    for (Found choice : others(there, counting, pattern, begun)) {
      addWithRest(there, choice, rest, choices);
    }
    choices.removeIf(choice -> choice.obstacles().isEmpty());
    choices.sort(Comparator.comparingDouble(Found::cost));
    return choices;
  }

  private static void addWithRest(
      Nearest there, Found choice, List<Condition> rest, List<Found> choices) {
    if (rest.isEmpty()) {
      choices.add(choice);
      return;
    }
    there
        .inside(there.rule())
        .of(rest, choice.bindings())
        .ifPresent(
            more ->
                choices.add(choice.with(more.obstacles(), more.bindings(), there.ways().costs())));
  }

  /** Of what is to be different: new ones that differ from those that are there. */
  private List<Found> others(Nearest there, Counting counting, Pattern pattern, Bindings begun) {
    Optional<String> field = differing(counting, pattern);
    Optional<Class<? extends Record>> type = FactKinds.named(pattern.fact().text());
    if (field.isEmpty() || type.isEmpty() || Solver.isMade(pattern.fact().text())) {
      return List.of();
    }
    Collection<?> known = (Collection<?>) result(there.world(), counting, begun);
    return there
        .fit()
        .fresh(
            pattern,
            type.get(),
            begun,
            there.newId(),
            fact ->
                known.stream()
                    .noneMatch(v -> FactFields.same(v, FactFields.value(fact, field.get()))))
        .map(fact -> List.of(there.missing(pattern, fact, begun)))
        .orElseGet(List::of);
  }

  /** The field whose numbers are added up, if that is what the count does. */
  static Optional<String> added(Counting counting, Pattern pattern) {
    return counting.functions().stream()
        .filter(function -> function.name().text().equals("sum"))
        .flatMap(function -> field(function, pattern).stream())
        .findFirst();
  }

  /** The field whose different values are gathered. */
  private static Optional<String> differing(Counting counting, Pattern pattern) {
    return counting.functions().stream()
        .filter(function -> function.name().text().equals("collectSet"))
        .flatMap(function -> field(function, pattern).stream())
        .findFirst();
  }

  /** The field that a function's variable is bound to. */
  private static Optional<String> field(Condition.Function function, Pattern pattern) {
    if (function.arguments().isEmpty()
        || !(function.arguments().get(0) instanceof Expression.Variable variable)) {
      return Optional.empty();
    }
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.variable() != null
          && constraint.variable().text().equals(variable.name())
          && Values.bound(constraint.expression()) instanceof Expression.Field field) {
        return Optional.of(field.name().text());
      }
    }
    return Optional.empty();
  }

  /** Near ones as long as they help, then a new one for all that is missing. */
  private Optional<List<Obstacle>> moreInAll(Counting counting, Bindings begun, long target) {
    Pattern pattern = first(counting.counted());
    Optional<String> field = field(counting.functions().get(0), pattern);
    Optional<Class<? extends Record>> type = FactKinds.named(pattern.fact().text());
    if (field.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    World then = world;
    for (Found choice : oneMore(counting, begun, world, 0)) {
      long before = size(result(then, counting, begun));
      boolean near = choice.obstacles().stream().allMatch(one -> one.kind() == Obstacle.Kind.VALUE);
      if (near && before < target) {
        World tried = then.with(Mends.changes(choice.obstacles()));
        if (size(result(tried, counting, begun)) > before) {
          obstacles.addAll(choice.obstacles());
          then = tried;
        }
      }
    }
    long missing = target - size(result(then, counting, begun));
    if (missing <= 0) {
      return Optional.of(obstacles);
    }
    Optional<Record> fresh =
        nearest
            .fit()
            .fresh(pattern, type.get(), begun, nearest.newId(), any -> true)
            .map(fact -> FactFields.with(fact, java.util.Map.of(field.get(), missing)));
    return fresh.map(
        fact -> {
          obstacles.addAll(nearest.missing(pattern, fact, begun).obstacles());
          return obstacles;
        });
  }

  private Optional<List<Obstacle>> fewer(Counting counting, Bindings begun, long target) {
    List<Obstacle> obstacles = new ArrayList<>();
    World then = world;
    while (size(result(then, counting, begun)) > target) {
      List<Obstacle> more = new ArrayList<>();
      World there = then;
      there
          .solver()
          .each(
              List.of(counting.counted()),
              begun,
              found -> {
                List<Bindings.Met> met = found.met();
                Bindings.Met last = met.get(met.size() - 1);
                more.add(
                    Obstacle.present(
                        nearest.rule(),
                        last.pattern(),
                        last.pattern().constraints(),
                        last.fact(),
                        List.of(),
                        new Mend.Remove(last.fact())));
                return false;
              });
      if (more.isEmpty() || Solver.isMade(more.get(0).pattern().fact().text())) {
        return Optional.empty();
      }
      obstacles.addAll(more);
      then = then.with(Mends.changes(more));
    }
    return Optional.of(obstacles);
  }

  private static Pattern first(Condition counted) {
    if (counted instanceof Condition.Group group) {
      return first(group.parts().get(0));
    }
    return (Pattern) counted;
  }

  private static List<Condition> rest(Condition counted) {
    return counted instanceof Condition.Group group
        ? group.parts().subList(1, group.parts().size())
        : List.of();
  }
}
