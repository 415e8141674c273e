package dev.attain.advise;

import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Logic;
import dev.attain.logic.Mend;
import dev.attain.logic.Obstacle;
import dev.attain.logic.Raise;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is to count for a requirement, and what is in the way and has to go.
 *
 * @param requirement the requirement's id
 * @param raise the thing
 * @param obstacles those of its obstacles that have to be mended
 */
record Chosen(String requirement, Raise raise, List<Obstacle> obstacles) {

  /** Keeps its own copy of the list. */
  Chosen {
    obstacles = List.copyOf(obstacles);
  }

  static PartnerFacts applied(PartnerFacts facts, List<Chosen> all) {
    return Logic.mended(facts, mends(all));
  }

  static List<Mend> mends(List<Chosen> all) {
    List<Mend> mends = new ArrayList<>();
    for (Chosen one : all) {
      for (Obstacle obstacle : one.obstacles()) {
        if (obstacle.mend() != null) {
          mends.add(obstacle.mend());
        }
      }
    }
    return mends;
  }

  /** The same without one of its obstacles. */
  Chosen without(int index) {
    List<Obstacle> rest = new ArrayList<>(obstacles);
    rest.remove(index);
    return new Chosen(requirement, raise, rest);
  }
}
