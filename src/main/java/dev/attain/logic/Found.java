package dev.attain.logic;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to make conditions hold.
 *
 * @param obstacles what stands in the way, with what would mend it; none when they hold
 * @param bindings the variables in that case
 * @param cost how far away it is
 */
record Found(List<Obstacle> obstacles, Bindings bindings, double cost) {

  /** Keeps its own copy of the list. */
  Found {
    obstacles = List.copyOf(obstacles);
  }

  static Found begun(Bindings bindings) {
    return new Found(List.of(), bindings, 0);
  }

  Found with(List<Obstacle> more, Bindings then, Costs costs) {
    List<Obstacle> all = new ArrayList<>(obstacles);
    all.addAll(more);
    double cost = this.cost;
    for (Obstacle obstacle : more) {
      cost += costs.of(obstacle);
    }
    return new Found(all, then, cost);
  }
}
