package dev.attain.logic;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a {@code not}: the facts that are there and must not be. */
final class None {

  private static final int MOST_CASES = 10_000;

  private final Nearest nearest;
  private final World world;

  None(Nearest nearest) {
    this.nearest = nearest;
    this.world = nearest.world();
  }

  /** The facts to do without, so that there is no case in which the conditions hold. */
  Optional<List<Obstacle>> of(List<? extends Condition> conditions, Bindings begun) {
    List<Bindings> cases = new ArrayList<>();
    world
        .solver()
        .each(
            conditions,
            begun,
            found -> {
              cases.add(found);
              return cases.size() < MOST_CASES;
            });
    List<Obstacle> obstacles = new ArrayList<>();
    for (Bindings one : cases) {
      if (!isBroken(one, begun, obstacles)) {
        Optional<List<Obstacle>> more = broken(conditions, one, begun);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        obstacles.addAll(more.get());
      }
    }
    return Optional.of(obstacles);
  }

  private static List<Bindings.Met> met(Bindings found, Bindings begun) {
    List<Bindings.Met> all = found.met();
    return all.subList(begun.met().size(), all.size());
  }

  @SuppressWarnings("ReferenceEquality") // two facts that are equal are two
  private static boolean isBroken(Bindings one, Bindings begun, List<Obstacle> obstacles) {
    return met(one, begun).stream()
        .anyMatch(met -> obstacles.stream().anyMatch(known -> known.fact() == met.fact()));
  }

  /**
   * The last given fact of a case is what it is about; those before it led there. Where there is
   * none, what was only asked to exist; and at last what another definition made.
   */
  private Optional<List<Obstacle>> broken(
      List<? extends Condition> conditions, Bindings found, Bindings begun) {
    List<Bindings.Met> all = met(found, begun);
    for (int i = all.size() - 1; i >= 0; i--) {
      Bindings.Met met = all.get(i);
      if (Candidates.isGiven(met.pattern().fact().text())) {
        return Optional.of(List.of(present(met.pattern(), met.fact(), before(all, i, begun))));
      }
    }
    Optional<List<Obstacle>> inner = inner(conditions, found);
    if (inner.isPresent()) {
      return inner;
    }
    return all.stream()
        .filter(met -> Solver.isMade(met.pattern().fact().text()))
        .reduce((first, last) -> last)
        .flatMap(met -> unmade(met.fact()));
  }

  /** What was bound before a fact was met; enough to try other values of it. */
  private Bindings before(List<Bindings.Met> all, int index, Bindings begun) {
    Bindings bindings = begun;
    for (Bindings.Met met : all.subList(0, index)) {
      Bindings more = world.solver().match(met.pattern(), met.fact(), bindings);
      bindings = more == null ? bindings : more;
    }
    return bindings;
  }

  private Obstacle present(Pattern pattern, Record fact, Bindings begun) {
    Optional<Fit.Telling> telling = nearest.fit().telling(pattern, fact);
    Obstacle gone =
        Obstacle.present(
            nearest.rule(),
            pattern,
            telling.map(one -> List.of(one.asked())).orElse(pattern.constraints()),
            fact,
            telling.map(Fit.Telling::fields).orElse(List.of()),
            new Mend.Remove(fact));
    return nearest.fit().unfit(pattern, fact, begun).stream()
        .filter(one -> !nearest.ways().avoided().has(fact, one.values().keySet()))
        .map(one -> gone.of(fact, new Mend.Change(fact, one.values())))
        .min(Comparator.comparingDouble(nearest.ways().costs()::of))
        .orElse(gone);
  }

  /** {@code not ( not A )}: there is to be an A. */
  private Optional<List<Obstacle>> inner(List<? extends Condition> conditions, Bindings found) {
    for (Condition condition : conditions) {
      if (condition instanceof Group group) {
        Optional<List<Obstacle>> obstacles =
            switch (group.kind()) {
              case NOT ->
                  nearest.inside(nearest.rule()).of(group.parts(), found).map(Found::obstacles);
              case EXISTS -> of(group.parts(), found);
              case AND, OR -> inner(group.parts(), found);
              case FORALL -> Optional.empty();
            };
        if (obstacles.isPresent()) {
          return obstacles;
        }
      }
    }
    return Optional.empty();
  }

  /** What definitions make of facts goes when its own conditions hold no more. */
  private Optional<List<Obstacle>> unmade(Record fact) {
    Map<String, @Nullable Object> known = new java.util.HashMap<>();
    FactFields.names(fact.getClass()).forEach(f -> known.put(f, FactFields.value(fact, f)));
    List<Obstacle> obstacles = new ArrayList<>();
    for (OptionRules.Maker maker :
        world.rules().making(fact.getClass().getSimpleName(), known.get("as"))) {
      Optional<List<Obstacle>> more =
          new None(nearest.inside(maker.rule()))
              .of(maker.rule().tree().when(), Heads.bound(maker.make(), known));
      if (more.isEmpty()) {
        return Optional.empty();
      }
      obstacles.addAll(more.get());
    }
    return obstacles.isEmpty() ? Optional.empty() : Optional.of(obstacles);
  }
}
