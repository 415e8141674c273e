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
    private boolean told;

    Trail(@Nullable Trail rest, @Nullable Asked asked, @Nullable Inside inside) {
      this.rest = rest;
      this.asked = asked;
      this.inside = inside;
    }
  }

  /** What was found inside a group: whether it may hold, and whether it does for sure. */
  private static final class Inside {

    private final List<Trail> trails = new ArrayList<>();
    private boolean possible;
    private boolean sure;
    private boolean told;

    void add(Path path) {
      possible = true;
      sure |= path.sure();
      if (path.trail() != null) {
        trails.add(path.trail());
      }
    }
  }

  /**
   * A case, as far as it was followed.
   *
   * @param sure whether it is one on every day
   */
  private record Path(Bindings known, @Nullable Trail trail, boolean sure) {

    Path with(Bindings more) {
      return new Path(more, trail, sure);
    }

    Path with(Asked asked) {
      return new Path(known, new Trail(trail, asked, null), false);
    }

    Path with(Inside inside, boolean staysSure) {
      return new Path(known, new Trail(trail, null, inside), sure && staysSure);
    }

    Path unsure() {
      return sure ? new Path(known, trail, false) : this;
    }
  }

  private final AsOf rule;
  private final Base base;
  private final IdentityHashMap<Condition, Map<List<@Nullable Object>, Inside>> insides =
      new IdentityHashMap<>();
  private final IdentityHashMap<Condition, List<String>> used = new IdentityHashMap<>();

  AnyDay(AsOf rule, Base base) {
    this.rule = rule;
    this.base = base;
  }

  /**
   * Visits all that may be there on one day and not on another, each once, where it belongs to a
   * case that is possible on some day.
   *
   * @return whether there is such a case
   */
  boolean each(Bindings begun, Consumer<Asked> visit) {
    boolean[] found = {false};
    walk(
        rule.rule().tree().when(),
        new Path(begun, null, true),
        1,
        path -> {
          found[0] = true;
          tell(path.trail(), visit);
        });
    return found[0];
  }

  private static void tell(@Nullable Trail trail, Consumer<Asked> visit) {
    for (Trail at = trail; at != null && !at.told; at = at.rest) {
      at.told = true;
      if (at.asked != null) {
        visit.accept(at.asked);
      }
      if (at.inside != null && !at.inside.told) {
        at.inside.told = true;
        at.inside.trails.forEach(inside -> tell(inside, visit));
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
        if (inside.possible) {
          on.accept(path.with(inside, inside.sure));
        }
      }
      case NOT -> {
        Inside inside = inside(group, group.parts(), path.known(), -sign);
        if (!inside.sure) {
          on.accept(path.with(inside, !inside.possible));
        }
      }
      case FORALL -> on.accept(path.with(forAll(group, path.known(), sign), false));
    }
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
        new Path(known, null, true),
        -sign,
        first -> {
          inside.add(first);
          walk(rest, new Path(first.known(), null, true), sign, inside::add);
        });
    return inside;
  }

  private Path counted(Counting counting, Path path) {
    return path.with(inside(counting, List.of(counting.counted()), path.known(), 0), false);
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
      walk(parts, new Path(known, null, true), sign, fresh::add);
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
    if (!moving.isEmpty()) {
      return next.with(new Asked(pattern, fact, known, moving, sign));
    }
    return sure ? next : next.unsure();
  }
}
