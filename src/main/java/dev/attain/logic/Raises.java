package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What could raise the number that one count of a requirement finds. */
final class Raises {

  private final World world;
  private final Counted counted;
  private final Cases cases;
  private final Plans plans;
  private final Costs costs;
  private final Ways ways;

  Raises(World world, Vocabulary vocabulary, Counted counted) {
    this.world = world;
    this.counted = counted;
    this.costs = new Practical(world.asOf());
    this.ways = Ways.of(vocabulary, costs);
    this.plans = new Plans(world, vocabulary, costs);
    this.cases = new Cases(world, vocabulary, counted, false);
  }

  /** What is there and could count, the most practical first. */
  List<Raise> near() {
    List<Raise> raises = new ArrayList<>();
    for (Case one : cases.all()) {
      if (!one.counted() && one.effect() > 0) {
        near(one).ifPresent(raises::add);
      }
    }
    raises.sort(
        Comparator.comparingDouble(Raise::cost).thenComparing(one -> one.thing().toString()));
    return raises;
  }

  private Optional<Raise> near(Case one) {
    if (!Solver.isMade(one.thing().getClass().getSimpleName())) {
      return cases
          .mended(one.thing(), counted.requirement(), ways, plans)
          .flatMap(
              obstacles ->
                  raise(one.thing(), counted.requirement(), false, one.effect(), obstacles));
    }
    Optional<Raise> best = Optional.empty();
    Map<String, Object> known = Candidates.valuesOf(one.thing());
    for (OptionRules.Maker maker :
        world.rules().making(one.thing().getClass().getSimpleName(), known.get("as"))) {
      Optional<Raise> raise =
          plans
              .of(
                  maker.rule(),
                  maker.rule().tree().when(),
                  Heads.bound(maker.make(), known),
                  Cases.NEW)
              .flatMap(all -> raise(one.thing(), maker.rule(), false, one.effect(), all));
      best = cheaper(best, raise);
    }
    return best;
  }

  private static Optional<Raise> cheaper(Optional<Raise> one, Optional<Raise> other) {
    return one.isEmpty() || (other.isPresent() && other.get().cost() < one.get().cost())
        ? other
        : one;
  }

  private Optional<Raise> raise(
      Record thing, Rule rule, boolean isNew, long effect, List<Obstacle> obstacles) {
    double cost = obstacles.stream().mapToDouble(costs::of).sum();
    return obstacles.isEmpty() || cost >= Practical.PAST
        ? Optional.empty()
        : Optional.of(new Raise(thing, rule, isNew, effect, obstacles, cost));
  }

  /**
   * Something that is not there yet.
   *
   * @param id what it is called
   * @param missing how much is short: of what is added up, one new thing brings it all
   */
  Optional<Raise> fresh(String id, long missing) {
    Pattern pattern = cases.pattern();
    List<String> functions =
        counted.counting().functions().stream().map(one -> one.name().text()).toList();
    if (functions.contains("collectSet")) {
      return different(id, missing);
    }
    if (functions.contains("sum") && Enough.added(counted.counting(), pattern).isEmpty()) {
      throw new NoAnswerException(
          counted.requirement().id() + " adds up values of other facts than those it counts");
    }
    if (!Solver.isMade(pattern.fact().text())) {
      return freshFact(pattern, id, missing);
    }
    Optional<Raise> best = Optional.empty();
    Object word = Solver.known(pattern, counted.begun()).get("as");
    for (OptionRules.Maker maker : world.rules().making(pattern.fact().text(), word)) {
      Bindings begun = ids(maker, id);
      Optional<Raise> raise =
          plans
              .of(maker.rule(), maker.rule().tree().when(), begun, id)
              .flatMap(
                  all ->
                      made(maker, begun, all)
                          .flatMap(
                              thing -> raise(thing, maker.rule(), true, counted.effect(), all)));
      best = cheaper(best, raise);
    }
    return best;
  }

  /** What the definition makes when the obstacles are gone, if it would be counted. */
  private Optional<Record> made(OptionRules.Maker maker, Bindings begun, List<Obstacle> obstacles) {
    List<Record> made = new ArrayList<>();
    World then = world.with(Mends.changes(obstacles));
    then.solver()
        .each(
            maker.rule().tree().when(),
            begun,
            found -> {
              made.add(Heads.made(maker.make(), found));
              return false;
            });
    return made.stream()
        .filter(thing -> then.solver().match(cases.pattern(), thing, counted.begun()) != null)
        .findFirst();
  }

  /** Ids are new; whatever else a definition makes is left to its conditions. */
  private static Bindings ids(OptionRules.Maker maker, String id) {
    Bindings begun = Bindings.NONE;
    for (String variable : Candidates.variables(maker)) {
      boolean identity =
          Trees.patterns(maker.rule().tree()).stream()
              .flatMap(pattern -> pattern.constraints().stream())
              .anyMatch(one -> isIdentity(one, variable));
      if (identity) {
        begun = begun.with(variable, id);
      }
    }
    return begun;
  }

  private static boolean isIdentity(Constraint constraint, String variable) {
    return constraint.variable() != null
        && constraint.variable().text().equals(variable)
        && Values.bound(constraint.expression()) instanceof Expression.Field field
        && FactFields.isIdentity(field.name().text());
  }

  private Optional<Raise> freshFact(Pattern pattern, String id, long missing) {
    Optional<String> added = Enough.added(counted.counting(), pattern);
    Fit fit = new Fit(world, ways.vocabulary());
    Optional<Record> fresh =
        FactKinds.named(pattern.fact().text())
            .flatMap(type -> fit.fresh(pattern, type, counted.begun(), id, any -> true))
            .map(
                fact ->
                    added.isEmpty()
                        ? fact
                        : FactFields.with(fact, Map.of(added.get(), parts(missing))));
    return fresh.flatMap(fact -> withRest(pattern, fact, id, added.isEmpty() ? 1 : parts(missing)));
  }

  /** Things that differ come all at once: each must differ from the others. */
  private Optional<Raise> different(String id, long missing) {
    Nearest nearest = new Nearest(world, counted.requirement(), ways, id, 0);
    return new Enough(nearest)
        .moreBy(counted.counting(), counted.begun(), parts(missing))
        .filter(all -> all.stream().allMatch(one -> one.mend() instanceof Mend.Add))
        .flatMap(
            all ->
                raise(
                    ((Mend.Add) Objects.requireNonNull(all.get(0).mend())).fact(),
                    counted.requirement(),
                    true,
                    counted.effect() * parts(missing),
                    all));
  }

  private long parts(long missing) {
    return Math.max(1, (missing + counted.effect() - 1) / counted.effect());
  }

  private Optional<Raise> withRest(Pattern pattern, Record fact, String id, long parts) {
    Bindings found = world.solver().match(pattern, fact, counted.begun());
    if (found == null) {
      return Optional.empty();
    }
    Rule rule = counted.requirement();
    List<Obstacle> obstacles = new ArrayList<>(List.of(Obstacle.missing(rule, pattern, fact)));
    List<Condition> rest = cases.rest();
    if (!rest.isEmpty()) {
      World then = world.with(Mends.changes(obstacles));
      Optional<List<Obstacle>> more = plans.in(then).of(rule, rest, found, id);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      obstacles.addAll(more.get());
    }
    return raise(fact, rule, true, counted.effect() * parts, obstacles);
  }
}
