package dev.attain.logic;

import dev.attain.rules.Option;
import dev.attain.syntax.Condition.Constraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells what of several things that turn on a day it was that made something come or go. */
final class Proof {

  private final Option option;
  private final Base base;
  private final LocalDate day;

  Proof(Option option, Base base, LocalDate day) {
    this.option = option;
    this.base = base;
    this.day = day;
  }

  /** Those that are enough alone, or without which it would not be so; all where none is. */
  List<Turn> needed(Record thing, boolean came, List<Turn> turns) {
    if (turns.size() < 2) {
      return turns;
    }
    List<Turn> needed = new ArrayList<>();
    try {
      for (Turn turn : turns) {
        Record fact = turn.fact();
        Constraint asked = turn.asked();
        if (fact == null || asked == null) {
          return turns;
        }
        World before = World.of(option, base, day.minusDays(1));
        World now = World.of(option, base, day);
        if (isMade(thing, before.pretending(asked, fact, turn.holds())) == came
            || isMade(thing, now.pretending(asked, fact, !turn.holds())) != came) {
          needed.add(turn);
        }
      }
    } catch (NoAnswerException e) {
      return turns;
    }
    return needed.isEmpty() ? turns : List.copyOf(needed);
  }

  private static boolean isMade(Record thing, World world) {
    return world.made(thing.getClass().getSimpleName(), Candidates.valuesOf(thing)).contains(thing);
  }
}
