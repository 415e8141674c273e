package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the nearest way to make a rule's conditions hold: which facts would have to be others,
 * come or go. Branch and bound over the conditions in their order.
 */
final class Nearest {

  private static final int MOST_NEAR_FACTS = 200;
  private static final int MOST_STEPS = 20_000;
  private static final int DEEPEST = 8;

  private final World world;
  private final Rule rule;
  private final Ways ways;
  private final String newId;
  private final int depth;
  private final Fit fit;
  private @Nullable Found best;
  private int steps;

  /**
   * Looks.
   *
   * @param world what is there
   * @param rule whose conditions are to hold
   * @param ways how to look
   * @param newId what new things are called
   * @param depth how many definitions led here
   */
  Nearest(World world, Rule rule, Ways ways, String newId, int depth) {
    this.world = world;
    this.rule = rule;
    this.ways = ways;
    this.newId = newId;
    this.depth = depth;
    this.fit = new Fit(world, ways.vocabulary());
    if (depth > DEEPEST) {
      throw new NoAnswerException(rule.id() + " asks for definitions " + DEEPEST + " deep");
    }
  }

  /** The same for conditions of their own, of this rule or of another one. */
  Nearest inside(Rule other) {
    return new Nearest(world, other, ways, newId, depth + 1);
  }

  World world() {
    return world;
  }

  Rule rule() {
    return rule;
  }

  Fit fit() {
    return fit;
  }

  Ways ways() {
    return ways;
  }

  String newId() {
    return newId;
  }

  /** The nearest way; nothing when none is found. */
  Optional<Found> of(List<? extends Condition> conditions, Bindings begun) {
    best = null;
    steps = 0;
    search(conditions, Found.begun(begun));
    return Optional.ofNullable(best);
  }

  private void search(List<? extends Condition> todo, Found sofar) {
    if ((best != null && sofar.cost() >= best.cost()) || steps++ > MOST_STEPS) {
      return;
    }
    if (todo.isEmpty()) {
      best = sofar;
      return;
    }
    Condition first = todo.get(0);
    List<? extends Condition> rest = todo.subList(1, todo.size());
    if (first instanceof Group group && group.kind() == Condition.Kind.AND) {
      List<Condition> all = new ArrayList<>(group.parts());
      all.addAll(rest);
      search(all, sofar);
    } else if (first instanceof Group group && group.kind() == Condition.Kind.OR) {
      for (Condition part : group.parts()) {
        List<Condition> all = new ArrayList<>(List.of(part));
        all.addAll(rest);
        search(all, sofar);
      }
    } else {
      for (Found choice : choices(first, sofar.bindings())) {
        search(rest, sofar.with(choice.obstacles(), choice.bindings(), ways.costs()));
      }
    }
  }

  /** The ways to make one condition hold, the nearest first. */
  private List<Found> choices(Condition condition, Bindings begun) {
    if (condition instanceof Group group) {
      return group(group, begun).map(List::of).orElseGet(List::of);
    }
    if (condition instanceof Condition.Counting counting) {
      return new Enough(this).counted(counting, begun).map(List::of).orElseGet(List::of);
    }
    Pattern pattern = (Pattern) condition;
    if (pattern.source() != null) {
      return new Enough(this).gathered(pattern, begun).map(List::of).orElseGet(List::of);
    }
    return facts(pattern, begun);
  }

  private Optional<Found> group(Group group, Bindings begun) {
    List<Condition> parts = group.parts();
    return switch (group.kind()) {
      case EXISTS ->
          world.solver().holds(parts, begun)
              ? Optional.of(Found.begun(begun))
              : inside(rule).of(parts, begun).map(found -> at(found, begun));
      case NOT -> new None(this).of(parts, begun).map(found -> begun(found, begun));
      case FORALL -> new ForAll(this).of(parts, begun).map(found -> begun(found, begun));
      case AND, OR -> throw new IllegalStateException("taken apart before");
    };
  }

  private static Found at(Found found, Bindings begun) {
    return new Found(found.obstacles(), begun, found.cost());
  }

  private Found begun(List<Obstacle> obstacles, Bindings begun) {
    return Found.begun(begun).with(obstacles, begun, ways.costs());
  }

  /** Facts that fit; else facts that would with other values; else one that is not there yet. */
  List<Found> facts(Pattern pattern, Bindings begun) {
    List<Found> choices = new ArrayList<>();
    for (Record fact : world.solver().facts(pattern, begun)) {
      Bindings found = world.solver().match(pattern, fact, begun);
      if (found != null) {
        choices.add(Found.begun(found));
      }
    }
    String type = pattern.fact().text();
    if (FactKinds.isSingle(type)) {
      return choices.isEmpty() ? fixed(pattern, begun) : choices;
    }
    if (Solver.isMade(type)) {
      return choices.isEmpty() ? made(pattern, begun) : choices;
    }
    choices.addAll(near(pattern, begun));
    fresh(pattern, begun).ifPresent(choices::add);
    choices.sort(Comparator.comparingDouble(Found::cost));
    return choices;
  }

  /** The as-of date and the partner are what they are; what else is wrong is still worth saying. */
  private List<Found> fixed(Pattern pattern, Bindings begun) {
    Record fact = world.given(pattern.fact().text()).get(0);
    Bindings found =
        pattern.variable() == null ? begun : begun.with(pattern.variable().text(), fact);
    for (Condition.Constraint constraint : pattern.constraints()) {
      found = Solver.bind(constraint, fact, found);
    }
    Obstacle obstacle = Obstacle.fixed(rule, pattern, fit.failing(pattern, fact, begun), fact);
    return List.of(Found.begun(begun).with(List.of(obstacle), found, ways.costs()));
  }

  private List<Found> near(Pattern pattern, Bindings begun) {
    List<Found> near = new ArrayList<>();
    for (Record fact : world.solver().facts(pattern, begun)) {
      if (near.size() == MOST_NEAR_FACTS) {
        break;
      }
      if (world.solver().match(pattern, fact, begun) == null && !ways.avoided().has(fact)) {
        fit.fit(pattern, fact, begun, any -> true)
            .ifPresent(fitted -> near.add(changed(pattern, fact, fitted, begun)));
      }
    }
    return near.size() < 2 ? near : near.stream().map(one -> beside(one, near)).toList();
  }

  /** What is wrong with one fact, beside what is wrong with those that could take its place. */
  @SuppressWarnings("ReferenceEquality") // the very same way
  private static Found beside(Found one, List<Found> all) {
    List<Obstacle> others =
        all.stream().filter(other -> other != one).flatMap(o -> o.obstacles().stream()).toList();
    List<Obstacle> own = new ArrayList<>(one.obstacles());
    own.set(0, own.get(0).instead(others));
    return new Found(own, one.bindings(), one.cost());
  }

  /** A fact with other values: an obstacle for each part that does not depend on the others. */
  Found changed(Pattern pattern, Record fact, Fit.Fitted fitted, Bindings begun) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (Fit.Part part : fitted.parts()) {
      obstacles.add(Obstacle.value(rule, pattern, part, fact));
    }
    Bindings found = world.solver().match(pattern, fitted.fact(), begun);
    return Found.begun(begun).with(obstacles, found == null ? begun : found, ways.costs());
  }

  private Optional<Found> fresh(Pattern pattern, Bindings begun) {
    return FactKinds.named(pattern.fact().text())
        .flatMap(type -> fit.fresh(pattern, type, begun, newId, any -> true))
        .map(fact -> missing(pattern, fact, begun));
  }

  Found missing(Pattern pattern, Record fact, Bindings begun) {
    Obstacle obstacle = Obstacle.missing(rule, pattern, fact);
    Bindings found = world.solver().match(pattern, fact, begun);
    return Found.begun(begun).with(List.of(obstacle), found == null ? begun : found, ways.costs());
  }

  /** What a definition would have to make: the nearest way to its own conditions. */
  private List<Found> made(Pattern pattern, Bindings begun) {
    Map<String, @Nullable Object> known = Solver.known(pattern, begun);
    List<Found> ways = new ArrayList<>();
    for (OptionRules.Maker maker : world.rules().making(pattern.fact().text(), known.get("as"))) {
      inside(maker.rule())
          .of(maker.rule().tree().when(), Heads.bound(maker.make(), known))
          .ifPresent(
              way -> {
                Record fact = Heads.made(maker.make(), way.bindings());
                Bindings found = world.solver().match(pattern, fact, begun);
                if (found != null) {
                  ways.add(new Found(way.obstacles(), found, way.cost()));
                }
              });
    }
    ways.sort(Comparator.comparingDouble(Found::cost));
    return ways;
  }
}
