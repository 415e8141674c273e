package dev.attain.logic;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the way of a {@code forall}: each fact for which the rest does not hold. */
final class ForAll {

  private final Nearest nearest;
  private final World world;

  ForAll(Nearest nearest) {
    this.nearest = nearest;
    this.world = nearest.world();
  }

  Optional<List<Obstacle>> of(List<Condition> parts, Bindings begun) {
    Pattern first = (Pattern) parts.get(0);
    List<Condition> rest = parts.subList(1, parts.size());
    List<Obstacle> obstacles = new ArrayList<>();
    for (Record fact : world.given(first.fact().text())) {
      Bindings found = world.solver().match(first, fact, begun);
      boolean holds =
          rest.isEmpty() ? found != null : found == null || world.solver().holds(rest, found);
      if (!holds) {
        Optional<List<Obstacle>> more =
            rest.isEmpty() ? all(first, fact, begun) : each(rest, found);
        if (more.isEmpty()) {
          return Optional.empty();
        }
        obstacles.addAll(more.get());
      }
    }
    return Optional.of(obstacles);
  }

  private Optional<List<Obstacle>> all(Pattern pattern, Record fact, Bindings begun) {
    return Optional.of(
        nearest
            .fit()
            .fit(pattern, fact, begun, any -> true)
            .map(fitted -> nearest.changed(pattern, fact, fitted, begun).obstacles())
            .orElseGet(
                () ->
                    List.of(
                        Obstacle.present(
                            nearest.rule(),
                            pattern,
                            nearest.fit().failing(pattern, fact, begun),
                            fact,
                            List.of(),
                            new Mend.Remove(fact)))));
  }

  private Optional<List<Obstacle>> each(
      List<Condition> rest, @org.jspecify.annotations.Nullable Bindings found) {
    return found == null
        ? Optional.empty()
        : nearest.inside(nearest.rule()).of(rest, found).map(Found::obstacles);
  }
}
