package dev.attain.logic;

import dev.attain.facts.Vocabulary;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what keeps conditions from holding: exactly those obstacles that must go. With all of them
 * mended the conditions hold; with all but one they do not. Both are tried before it is said.
 */
final class Plans {

  private static final int MOST_ROUNDS = 5;
  private static final int MOST_ATTEMPTS = 6;

  /** Beyond this another way is looked for, too. */
  private static final double FAR = 2;

  private final World world;
  private final Vocabulary vocabulary;
  private final Costs costs;

  Plans(World world, Vocabulary vocabulary, Costs costs) {
    this.world = world;
    this.vocabulary = vocabulary;
    this.costs = costs;
  }

  /** The same with other facts. */
  Plans in(World other) {
    return new Plans(other, vocabulary, costs);
  }

  /**
   * The obstacles of the nearest way.
   *
   * @param newId what new things are called
   * @return none when the conditions hold; nothing when it cannot be derived from their shape
   */
  Optional<List<Obstacle>> of(
      Rule rule, List<? extends Condition> conditions, Bindings begun, String newId) {
    List<List<Obstacle>> found = new ArrayList<>();
    look(costs, rule, conditions, begun, newId, found);
    boolean near = found.stream().anyMatch(way -> !isInduced(way) && cost(way) <= FAR);
    if (!near) {
      // What is mended may be in the way of what follows: then something new may be nearer.
      look(Costs.NEW_FIRST, rule, conditions, begun, newId, found);
    }
    return found.stream()
        .min(Comparator.comparing(Plans::isInduced).thenComparingDouble(this::cost));
  }

  private double cost(List<Obstacle> obstacles) {
    return obstacles.stream().mapToDouble(costs::of).sum();
  }

  /** Whether it says something that is true only of facts as they would be. */
  private static boolean isInduced(List<Obstacle> obstacles) {
    return obstacles.stream().anyMatch(Obstacle::induced);
  }

  private void look(
      Costs by,
      Rule rule,
      List<? extends Condition> conditions,
      Bindings begun,
      String newId,
      List<List<Obstacle>> found) {
    Ways ways = Ways.of(vocabulary, by);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Attempt tried = new Attempt(ways, rule, conditions, begun, newId);
      Optional<List<Obstacle>> obstacles = tried.run();
      obstacles.ifPresent(found::add);
      boolean again = obstacles.isPresent() && avoidsInduced(obstacles.get(), ways);
      if (!again && !tried.clashed()) {
        return;
      }
    }
  }

  /** A fact that would be in the way itself once it is changed is better left as it is. */
  private static boolean avoidsInduced(List<Obstacle> obstacles, Ways ways) {
    boolean any = false;
    for (Obstacle obstacle : obstacles) {
      Record fact = obstacle.fact();
      if (obstacle.induced() && fact != null && !ways.avoided().has(fact)) {
        ways.avoided().add(fact);
        any = true;
      }
    }
    return any;
  }

  /** One attempt; where two conditions want different values of a field, it is to be avoided. */
  private final class Attempt {
    private final Ways ways;
    private final Rule rule;
    private final List<? extends Condition> conditions;
    private final Bindings begun;
    private final String newId;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private boolean clashed;

    Attempt(
        Ways ways, Rule rule, List<? extends Condition> conditions, Bindings begun, String newId) {
      this.ways = ways;
      this.rule = rule;
      this.conditions = conditions;
      this.begun = begun;
      this.newId = newId;
    }

    boolean clashed() {
      return clashed;
    }

    Optional<List<Obstacle>> run() {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        Mends.Applied applied = Mends.all(Mends.of(obstacles, false));
        World there = world.with(applied.changes());
        if (there.solver().holds(conditions, begun)) {
          return Optional.of(needed(obstacles, conditions, begun));
        }
        String id = newId + (round == 0 ? "" : "-again" + round);
        Optional<Found> found = new Nearest(there, rule, ways, id, 0).of(conditions, begun);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        List<Obstacle> more = found.get().obstacles();
        more.forEach(one -> look(one, applied));
        if (clashed) {
          return Optional.empty();
        }
        boolean asTheyAre = round == 0;
        add(
            obstacles,
            asTheyAre ? more : more.stream().map(one -> one.instead(List.of())).toList(),
            applied);
        if (more.stream().anyMatch(one -> one.mend() == null)) {
          return Optional.of(obstacles);
        }
      }
      return Optional.empty();
    }

    /** A value that was changed, so that something holds no more, is wanted as it was. */
    private void look(Obstacle obstacle, Mends.Applied applied) {
      if (obstacle.mend() instanceof Mend.Change change) {
        Record fact = applied.origin().get(change.fact());
        for (Obstacle known : obstacles) {
          if (fact != null && known.mend() instanceof Mend.Change before && isOf(known, fact)) {
            change.values().keySet().stream()
                .filter(before.values()::containsKey)
                .forEach(
                    field -> {
                      ways.avoided().add(fact, field);
                      clashed = true;
                    });
          }
        }
      }
    }
  }

  /** What is found among changed facts is said of the facts as they are, and marked. */
  private static void add(List<Obstacle> obstacles, List<Obstacle> more, Mends.Applied applied) {
    for (Obstacle obstacle : more) {
      if (obstacle.mend() instanceof Mend.Change change) {
        Record origin = applied.origin().get(change.fact());
        if (origin != null) {
          obstacles.add(
              obstacle.of(origin, new Mend.Change(origin, change.values())).afterOthers());
        } else if (!refine(obstacles, change)) {
          obstacles.add(obstacle);
        }
      } else if (obstacle.mend() instanceof Mend.Remove remove) {
        Record origin = applied.origin().get(remove.fact());
        if (origin == null) {
          obstacles.add(obstacle);
        } else {
          obstacles.removeIf(known -> known.kind() == Obstacle.Kind.VALUE && isOf(known, origin));
          obstacles.add(obstacle.of(origin, new Mend.Remove(origin)).afterOthers());
        }
      } else {
        obstacles.add(obstacle);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // two facts that are equal are two
  private static boolean isOf(Obstacle obstacle, Record fact) {
    return obstacle.fact() == fact;
  }

  /** A fact that was to come comes with other values. */
  @SuppressWarnings("ReferenceEquality") // the very fact that was to come
  private static boolean refine(List<Obstacle> obstacles, Mend.Change change) {
    for (int i = 0; i < obstacles.size(); i++) {
      if (obstacles.get(i).mend() instanceof Mend.Add add && add.fact() == change.fact()) {
        Record better = FactFields.with(add.fact(), change.values());
        obstacles.set(i, obstacles.get(i).of(null, new Mend.Add(better)));
        return true;
      }
    }
    return false;
  }

  private List<Obstacle> needed(
      List<Obstacle> obstacles, List<? extends Condition> conditions, Bindings begun) {
    List<Obstacle> needed = new ArrayList<>(obstacles);
    boolean dropped = true;
    while (dropped) {
      dropped = false;
      for (int i = needed.size() - 1; i >= 0; i--) {
        List<Obstacle> without = new ArrayList<>(needed);
        without.remove(i);
        if (world.with(Mends.changes(without)).solver().holds(conditions, begun)) {
          needed = without;
          dropped = true;
        }
      }
    }
    return needed;
  }
}
