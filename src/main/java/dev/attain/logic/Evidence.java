package dev.attain.logic;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The given facts that made something count. */
final class Evidence {

  private final World world;
  private final IdentityHashMap<Record, Boolean> seen = new IdentityHashMap<>();
  private final List<Record> facts = new java.util.ArrayList<>();
  private final Set<Record> madeSeen = new HashSet<>();

  private Evidence(World world) {
    this.world = world;
  }

  /** The facts behind something that definitions made. */
  static List<Record> of(World world, Record made) {
    Evidence evidence = new Evidence(world);
    evidence.made(made);
    return List.copyOf(evidence.facts);
  }

  /** The facts behind a case in which conditions hold. */
  static List<Record> of(World world, List<? extends Condition> conditions, Bindings found) {
    Evidence evidence = new Evidence(world);
    evidence.met(found);
    conditions.forEach(condition -> evidence.inside(condition, found));
    return List.copyOf(evidence.facts);
  }

  private void made(Record made) {
    if (!madeSeen.add(made)) {
      return;
    }
    Map<String, Object> known = Candidates.valuesOf(made);
    for (OptionRules.Maker maker :
        world.rules().making(made.getClass().getSimpleName(), known.get("as"))) {
      List<Condition> when = maker.rule().tree().when();
      world
          .solver()
          .each(
              when,
              Heads.bound(maker.make(), known),
              found -> {
                if (Heads.has(Heads.made(maker.make(), found), known)) {
                  met(found);
                  when.forEach(condition -> inside(condition, found));
                }
                return true;
              });
    }
  }

  private void met(Bindings found) {
    for (Bindings.Met met : found.met()) {
      String type = met.pattern().fact().text();
      if (Solver.isMade(type)) {
        made(met.fact());
      } else if (Candidates.isGiven(type) && seen.put(met.fact(), true) == null) {
        facts.add(met.fact());
      }
    }
  }

  /** What was only asked to exist, and what was counted. */
  private void inside(Condition condition, Bindings found) {
    if (condition instanceof Group group) {
      switch (group.kind()) {
        case EXISTS -> each(group.parts(), found);
        case AND, OR -> group.parts().forEach(part -> inside(part, found));
        case NOT, FORALL -> {}
      }
    } else if (condition instanceof Condition.Counting counting) {
      each(List.of(counting.counted()), found);
    } else if (condition instanceof Pattern pattern && pattern.source() != null) {
      each(List.of(pattern.source().counted()), found);
    }
  }

  private void each(List<Condition> parts, Bindings found) {
    try {
      world
          .solver()
          .each(
              parts,
              found,
              more -> {
                met(more);
                parts.forEach(part -> inside(part, more));
                return true;
              });
    } catch (NoAnswerException e) {
      // Of the branches of an "or" only one has bound its variables; the other adds nothing.
    }
  }
}
