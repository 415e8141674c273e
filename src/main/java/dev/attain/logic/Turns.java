package dev.attain.logic;

import dev.attain.facts.PartnerFacts;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes a requirement find another number on a day than on the day before, although no fact
 * changes: the facts that begin, end or leave a window, read from the rules' trees. For one thread.
 */
public final class Turns {

  private final Option option;
  private final Base base;
  private final LocalDate day;
  private final Map<Record, Boolean> moved = new LinkedHashMap<>();
  private final Proof proof;

  private Turns(
      Option option, PartnerFacts facts, LocalDate day, List<Record> before, List<Record> after) {
    this.option = option;
    this.base = new Base(facts);
    this.day = day;
    this.proof = new Proof(option, base, day);
    before.stream().filter(thing -> !after.contains(thing)).forEach(it -> moved.put(it, false));
    after.stream().filter(thing -> !before.contains(thing)).forEach(it -> moved.put(it, true));
  }

  /**
   * Looks at a day.
   *
   * @param option the option
   * @param facts the partner's facts
   * @param day the day
   * @param before what definitions made of the facts on the day before, in a session
   * @param after what they made of them on the day
   * @return what can be asked
   */
  public static Turns on(
      Option option, PartnerFacts facts, LocalDate day, List<Record> before, List<Record> after) {
    return new Turns(option, facts, day, before, after);
  }

  /**
   * What a requirement counts from this day on, and what it counts no longer.
   *
   * @param requirement the id of one of the option's requirements
   * @return first what it counts no longer
   */
  public List<Moved> of(String requirement) {
    Rule before = inForce(requirement, day.minusDays(1));
    Rule now = inForce(requirement, day);
    Set<Turn> itself = new LinkedHashSet<>();
    Map<Record, Moved> things = new LinkedHashMap<>();
    if (before != null && !before.equals(now)) {
      itself.add(Turn.of(before, false));
    }
    if (now != null && !now.equals(before)) {
      itself.add(Turn.of(now, true));
    }
    Rule rule = now == null ? before : now;
    if (rule != null) {
      AsOf asOf = new AsOf(rule);
      new AnyDay(asOf, base, Span.of(day))
          .each(Bindings.NONE, (asked, days) -> counted(new Turning(asOf, asked), itself, things));
    }
    List<Moved> all = new ArrayList<>();
    if (!itself.isEmpty()) {
      List<Turn> turns = List.copyOf(itself);
      Turn last = turns.get(turns.size() - 1);
      all.add(new Moved(null, last.rule(), last.holds(), turns));
    }
    things.values().stream().filter(one -> !one.counts()).forEach(all::add);
    things.values().stream().filter(Moved::counts).forEach(all::add);
    return List.copyOf(all);
  }

  private @Nullable Rule inForce(String requirement, LocalDate when) {
    return option.requirementsOn(when).stream()
        .filter(rule -> rule.id().equals(requirement))
        .findFirst()
        .orElse(null);
  }

  private void counted(Turning turning, Set<Turn> itself, Map<Record, Moved> things) {
    AnyDay.Asked asked = turning.asked();
    for (Record thing : made(asked)) {
      boolean counts = Boolean.TRUE.equals(moved.get(thing));
      things.computeIfAbsent(thing, one -> moved(one, counts, turning.rule().rule()));
    }
    Record fact = asked.fact();
    for (Turn turn : Turnings.of(turning, day)) {
      if (fact == null) {
        itself.add(turn);
      } else {
        things.merge(
            fact,
            new Moved(fact, turn.rule(), turn.holds(), List.of(turn)),
            (one, more) -> both(one, turn));
      }
    }
  }

  private static Moved both(Moved one, Turn more) {
    Set<Turn> turns = new LinkedHashSet<>(one.turns());
    turns.add(more);
    return new Moved(one.thing(), one.rule(), one.counts(), List.copyOf(turns));
  }

  private Moved moved(Record thing, boolean came, Rule requirement) {
    Set<Turn> turns = new LinkedHashSet<>();
    add(thing, came, turns, new HashSet<>());
    Rule rule =
        option.definitions().stream()
            .filter(one -> one.inForceOn(came ? day : day.minusDays(1)))
            .filter(one -> makes(one).stream().anyMatch(make -> makes(make, thing)))
            .findFirst()
            .orElse(requirement);
    return new Moved(thing, rule, came, proof.needed(thing, came, List.copyOf(turns)));
  }

  /** What turned in the definitions that make a thing, and in those of what they ask for. */
  private void add(Record thing, boolean came, Set<Turn> turns, Set<Record> seen) {
    if (!seen.add(thing)) {
      return;
    }
    for (Rule rule : option.definitions()) {
      boolean was = rule.inForceOn(day.minusDays(1));
      boolean is = rule.inForceOn(day);
      for (Statement.Make make : makes(rule)) {
        if (!makes(make, thing) || !(was || is)) {
          continue;
        }
        AsOf asOf = new AsOf(rule);
        boolean possible =
            new AnyDay(asOf, base, Span.of(day))
                .each(
                    Heads.bound(make, Candidates.valuesOf(thing)),
                    (asked, days) -> {
                      if (was && is) {
                        asked(new Turning(asOf, asked), came, turns, seen);
                      }
                    });
        if (was != is && is == came && possible) {
          turns.add(Turn.of(rule, is));
        }
      }
    }
  }

  private static List<Statement.Make> makes(Rule rule) {
    return rule.tree().then().stream()
        .filter(Statement.Make.class::isInstance)
        .map(Statement.Make.class::cast)
        .toList();
  }

  private static boolean makes(Statement.Make make, Record thing) {
    Object word = Candidates.valuesOf(thing).get("as");
    return make.fact().text().equals(thing.getClass().getSimpleName())
        && (word == null || OptionRules.says(make, word));
  }

  private void asked(Turning turning, boolean came, Set<Turn> turns, Set<Record> seen) {
    int sign = turning.asked().sign();
    for (Turn turn : Turnings.of(turning, day)) {
      if (sign == 0 || (turn.holds() == sign > 0) == came) {
        turns.add(turn);
      }
    }
    for (Record other : made(turning.asked())) {
      boolean otherCame = Boolean.TRUE.equals(moved.get(other));
      if (sign == 0 || (otherCame == sign > 0) == came) {
        add(other, otherCame, turns, seen);
      }
    }
  }

  /** Of what rules made or make no longer that which is asked for. */
  private List<Record> made(AnyDay.Asked asked) {
    Pattern pattern = asked.pattern();
    if (pattern == null || asked.fact() != null || !Solver.isMade(pattern.fact().text())) {
      return List.of();
    }
    return moved.keySet().stream()
        .filter(thing -> thing.getClass().getSimpleName().equals(pattern.fact().text()))
        .filter(thing -> pattern.constraints().stream().allMatch(one -> fits(one, thing, asked)))
        .toList();
  }

  private static boolean fits(Constraint constraint, Record thing, AnyDay.Asked asked) {
    try {
      return Values.holds(constraint, thing, asked.known());
    } catch (NoAnswerException e) {
      return true; // a variable that is not known may have any value
    }
  }
}
