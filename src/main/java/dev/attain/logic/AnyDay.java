package dev.attain.logic;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facts that could matter to a rule on whatever day: as a solver that takes for possible
 * all that depends on the as-of date, or on what rules make. For one thread.
 */
final class AnyDay {

  /**
   * Something that is asked for and that may be there on one day and not on another.
   *
   * @param pattern what is asked for
   * @param fact the fact that could be it; null for the evaluation, for what was counted, and for
   *     what rules make
   * @param known the variables that are known whatever the day
   * @param asked what of it depends on the as-of date
   * @param sign above zero where it helps the conditions to hold, below where it hinders; zero
   *     where that is not known
   */
  record Asked(
      @Nullable Pattern pattern,
      @Nullable Record fact,
      Bindings known,
      List<Constraint> asked,
      int sign) {}

  /** All that was asked for on the way to a case, the last first. */
  private static final class Trail {

    private final @Nullable Trail rest;
    private final @Nullable Asked asked;
    private final @Nullable Inside inside;
    private @Nullable Span told;

    Trail(@Nullable Trail rest, @Nullable Asked asked, @Nullable Inside inside) {
      this.rest = rest;
      this.asked = asked;
      this.inside = inside;
    }
  }

  /** What was found inside a group. */
  private static final class Inside {

    private final List<Path> paths = new ArrayList<>();
    private @Nullable Span may;
    private @Nullable Span surely;
    private @Nullable Span told;

    void add(Path path) {
      may = may == null ? path.may() : may.hull(path.may());
      Span sure = path.surely();
      if (sure != null && (surely == null || sure.has(surely))) {
        surely = sure;
      }
      if (path.trail() != null) {
        paths.add(path);
      }
    }
  }

  /**
   * A case, as far as it was followed.
   *
   * @param may all days on which it may be one
   * @param surely days on which it is one for sure; null where there are none known
   */
  private record Path(Bindings known, @Nullable Trail trail, Span may, @Nullable Span surely) {

    Path with(Bindings more) {
      return new Path(more, trail, may, surely);
    }

    Path with(Asked asked) {
      return new Path(known, new Trail(trail, asked, null), may, null);
    }

    Path with(Inside inside) {
      return new Path(known, new Trail(trail, null, inside), may, null);
    }

    Path on(Span days, @Nullable Span sure) {
      return new Path(known, trail, days, sure == null || sure.isEmpty() ? null : sure);
    }

    Path unsure() {
      return new Path(known, trail, may, null);
    }
  }

  private final AsOf rule;
  private final Base base;
  private final Span all;
  private final IdentityHashMap<Condition, Map<List<@Nullable Object>, Inside>> insides =
      new IdentityHashMap<>();
  private final IdentityHashMap<Condition, List<String>> used = new IdentityHashMap<>();

  /**
   * Begins.
   *
   * @param span the days that matter; what cannot be on them, nor on the day before, is left out
   */
  AnyDay(AsOf rule, Base base, Span span) {
    this.rule = rule;
    this.base = base;
    this.all = Span.from(span.behind(), span.until());
  }

  /**
   * Visits all that may be there on one day and not on another, where it belongs to a case that is
   * possible on some day. What belongs to several cases may be visited more than once.
   *
   * @param visit takes it, with the days on which it can make a difference when it turns
   * @return whether there is such a case
   */
  boolean each(Bindings begun, BiConsumer<Asked, Span> visit) {
    boolean[] found = {false};
    walk(
        rule.rule().tree().when(),
        begin(begun),
        1,
        path -> {
          found[0] = true;
          tell(path.trail(), path.may().andOver(), visit);
        });
    return found[0];
  }

  private Path begin(Bindings known) {
    return new Path(known, null, all, all);
  }

  /** What was told for these days already is not told again. */
  private static void tell(@Nullable Trail trail, Span days, BiConsumer<Asked, Span> visit) {
    Span told = days;
    for (Trail at = trail; at != null; at = at.rest) {
      if (at.told != null && at.told.has(told)) {
        return;
      }
      told = at.told == null ? told : at.told.hull(told);
      at.told = told;
      if (at.asked != null) {
        visit.accept(at.asked, told);
      }
      if (at.inside != null) {
        tell(at.inside, told, visit);
      }
    }
  }

  private static void tell(Inside inside, Span days, BiConsumer<Asked, Span> visit) {
    if (inside.told != null && inside.told.has(days)) {
      return;
    }
    Span told = inside.told == null ? days : inside.told.hull(days);
    inside.told = told;
    for (Path path : inside.paths) {
      Span both = path.may().andOver().and(told);
      if (!both.isEmpty()) {
        tell(path.trail(), both, visit);
      }
    }
  }

  private void walk(List<? extends Condition> conditions, Path path, int sign, Consumer<Path> on) {
    if (conditions.isEmpty()) {
      on.accept(path);
      return;
    }
    List<? extends Condition> rest = conditions.subList(1, conditions.size());
    one(conditions.get(0), path, sign, next -> walk(rest, next, sign, on));
  }

  private void one(Condition condition, Path path, int sign, Consumer<Path> on) {
    if (condition instanceof Group group) {
      group(group, path, sign, on);
    } else if (condition instanceof Counting counting) {
      on.accept(results(counted(counting, path), counting.constraints(), path));
    } else {
      pattern((Pattern) condition, path, sign, on);
    }
  }

  private void group(Group group, Path path, int sign, Consumer<Path> on) {
    switch (group.kind()) {
      case AND -> walk(group.parts(), path, sign, on);
      case OR -> group.parts().forEach(part -> one(part, path, sign, on));
      case EXISTS -> {
        Inside inside = inside(group, group.parts(), path.known(), sign);
        if (inside.may != null) {
          go(path.with(inside).on(path.may().and(inside.may), both(path, inside.surely)), on);
        }
      }
      case NOT -> {
        Inside inside = inside(group, group.parts(), path.known(), -sign);
        go(path.with(inside).on(without(path.may(), inside.surely), null), on);
      }
      case FORALL -> on.accept(path.with(forAll(group, path.known(), sign)));
    }
  }

  private static @Nullable Span both(Path path, @Nullable Span sure) {
    return path.surely() == null || sure == null ? null : path.surely().and(sure);
  }

  /** Goes on where there are days left. */
  private static void go(Path path, Consumer<Path> on) {
    if (!path.may().isEmpty()) {
      on.accept(path);
    }
  }

  /** Days without some others, as far as one span is left. */
  private Span without(Span days, @Nullable Span others) {
    if (others == null) {
      return days;
    }
    if (!others.until().isBefore(all.until())) {
      return days.and(new Span(all.behind(), others.behind()));
    }
    return others.behind().isAfter(all.behind())
        ? days
        : days.and(new Span(others.until(), all.until()));
  }

  /** What is found first hinders, unless there is the rest, too. */
  private Inside forAll(Group group, Bindings known, int sign) {
    if (group.parts().size() == 1) {
      return inside(group, group.parts(), known, sign);
    }
    Inside inside = new Inside();
    List<Condition> rest = group.parts().subList(1, group.parts().size());
    one(
        group.parts().get(0),
        begin(known),
        -sign,
        first -> {
          inside.add(first);
          walk(rest, begin(first.known()), sign, inside::add);
        });
    return inside;
  }

  private Path counted(Counting counting, Path path) {
    return path.with(inside(counting, List.of(counting.counted()), path.known(), 0));
  }

  /** What is asked of results, of which nothing is known. */
  private Path results(Path counted, List<Constraint> constraints, Path path) {
    List<Constraint> moving = moving(constraints);
    return moving.isEmpty()
        ? counted
        : counted.with(new Asked(null, null, path.known(), moving, 0));
  }

  private List<Constraint> moving(List<Constraint> constraints) {
    return constraints.stream().filter(one -> !rule.watches(one).isEmpty()).toList();
  }

  /** The same for the same variables is looked for once. */
  private Inside inside(
      Condition group, List<? extends Condition> parts, Bindings known, int sign) {
    List<@Nullable Object> key = new ArrayList<>();
    for (String name : used.computeIfAbsent(group, AnyDay::names)) {
      key.add(known.has(name) ? known.get(name) : rule);
    }
    Map<List<@Nullable Object>, Inside> before =
        insides.computeIfAbsent(group, one -> new HashMap<>());
    Inside inside = before.get(key);
    if (inside == null) {
      Inside fresh = new Inside();
      walk(parts, begin(known), sign, fresh::add);
      before.put(key, fresh);
      inside = fresh;
    }
    return inside;
  }

  private static List<String> names(Condition condition) {
    return List.copyOf(Variables.in(condition));
  }

  private void pattern(Pattern pattern, Path path, int sign, Consumer<Path> on) {
    if (pattern.source() != null) {
      on.accept(results(counted(pattern.source(), path), pattern.constraints(), path));
    } else if (AsOf.isEvaluation(pattern)) {
      List<Constraint> moving = moving(pattern.constraints());
      on.accept(
          moving.isEmpty()
              ? path
              : path.with(new Asked(pattern, null, path.known(), moving, sign)));
    } else if (Solver.isMade(pattern.fact().text())) {
      on.accept(
          path.with(new Asked(pattern, null, path.known(), moving(pattern.constraints()), sign)));
    } else {
      for (Record fact : facts(pattern, path.known())) {
        Path next = match(pattern, fact, path, sign);
        if (next != null) {
          on.accept(next);
        }
      }
    }
  }

  private List<Record> facts(Pattern pattern, Bindings known) {
    String type = pattern.fact().text();
    Map<String, @Nullable Object> values = Solver.known(pattern, known);
    Optional<String> field = values.keySet().stream().filter(FactFields::isIdentity).findFirst();
    return field.isPresent() ? base.of(type, field.get(), values.get(field.get())) : base.of(type);
  }

  private @Nullable Path match(Pattern pattern, Record fact, Path path, int sign) {
    Bindings known =
        pattern.variable() == null
            ? path.known()
            : path.known().with(pattern.variable().text(), fact);
    List<Constraint> moving = new ArrayList<>();
    boolean sure = true;
    for (Constraint constraint : pattern.constraints()) {
      if (!rule.watches(constraint).isEmpty()) {
        moving.add(constraint);
      } else if (!rule.isComputable(constraint.expression(), known)) {
        sure = false;
      } else if (!Values.holds(constraint, fact, known)) {
        return null;
      }
      if (constraint.variable() != null
          && rule.isComputable(Values.bound(constraint.expression()), known)) {
        known = Solver.bind(constraint, fact, known);
      }
    }
    Path next = path.with(known);
    return moving.isEmpty()
        ? sure ? next : next.unsure()
        : holding(next, new Asked(pattern, fact, known, moving, sign), sure);
  }

  /** On the days on which what is asked holds; nothing where there are none. */
  private @Nullable Path holding(Path path, Asked asked, boolean sure) {
    Turning turning = new Turning(rule, asked);
    Span may = path.may();
    Span surely = sure ? path.surely() : null;
    for (Constraint constraint : asked.asked()) {
      Optional<Span> days = turning.holding(constraint, new Span(all.first(), all.until()));
      may = days.isPresent() ? may.and(days.get()) : may;
      surely = days.isPresent() && surely != null ? surely.and(days.get()) : null;
    }
    return may.isEmpty() ? null : path.with(asked).on(may, surely);
  }
}
