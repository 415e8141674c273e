package dev.attain.logic;

import dev.attain.facts.Evaluation;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one option see of one partner on one day: the given facts, and what definitions
 * make of them. For one thread.
 */
final class World {

  private final LocalDate asOf;
  private final OptionRules rules;
  private final Base base;
  private final Set<Record> gone;
  private final List<Record> added;
  private final Solver solver = new Solver(this);
  private final Map<String, List<Record>> made = new HashMap<>();
  private final Set<String> beingMade = new HashSet<>();
  private final @Nullable Pretended pretended;

  /** That something that is asked of a fact comes out so, whatever it would be. */
  private record Pretended(Constraint constraint, Record fact, boolean holds) {

    boolean isAbout(Constraint asked, Object of) {
      return constraint.equals(asked) && fact.equals(of);
    }
  }

  private World(
      LocalDate asOf,
      OptionRules rules,
      Base base,
      Set<Record> gone,
      List<Record> added,
      @Nullable Pretended pretended) {
    this.asOf = asOf;
    this.rules = rules;
    this.base = base;
    this.gone = gone;
    this.added = added;
    this.pretended = pretended;
  }

  static World of(Option option, PartnerFacts facts, LocalDate asOf) {
    return of(option, new Base(facts), asOf);
  }

  static World of(Option option, Base base, LocalDate asOf) {
    return new World(asOf, new OptionRules(option, asOf), base, Set.of(), List.of(), null);
  }

  /** The same, as if something that is asked of a fact came out so. */
  World pretending(Constraint constraint, Record fact, boolean holds) {
    return new World(asOf, rules, base, gone, added, new Pretended(constraint, fact, holds));
  }

  /** Whether something that is asked of a fact holds. */
  boolean holds(Constraint constraint, Object fact, Bindings bindings) {
    if (pretended != null && pretended.isAbout(constraint, fact)) {
      return pretended.holds();
    }
    return Values.holds(constraint, fact, bindings);
  }

  /** The same with some facts changed; what was made of them is made anew. */
  World with(FactChanges changes) {
    Set<Record> without = Collections.newSetFromMap(new IdentityHashMap<>());
    without.addAll(gone);
    without.addAll(changes.gone());
    List<Record> more = new ArrayList<>(added);
    more.removeIf(without::contains);
    more.addAll(changes.come());
    return new World(asOf, rules, base, without, more, pretended);
  }

  LocalDate asOf() {
    return asOf;
  }

  OptionRules rules() {
    return rules;
  }

  Solver solver() {
    return solver;
  }

  PartnerFacts partnerFacts() {
    return base.facts();
  }

  /** All given facts of a type. */
  List<Record> given(String type) {
    return type.equals("Evaluation")
        ? List.of(new Evaluation(asOf))
        : changed(base.of(type), type, null, null);
  }

  /** The given facts of a type that have a value. */
  List<Record> given(String type, String field, @Nullable Object value) {
    return type.equals("Evaluation")
        ? given(type)
        : changed(base.of(type, field, value), type, field, value);
  }

  private List<Record> changed(
      List<Record> all, String type, @Nullable String field, @Nullable Object value) {
    if (gone.isEmpty() && added.isEmpty()) {
      return all;
    }
    List<Record> facts = new ArrayList<>(all);
    facts.removeIf(gone::contains);
    for (Record fact : added) {
      if (fact.getClass().getSimpleName().equals(type)
          && (field == null || FactFields.same(FactFields.value(fact, field), value))) {
        facts.add(fact);
      }
    }
    return facts;
  }

  /**
   * The facts of a type that rules make, as far as they have the known values.
   *
   * @param known values by field; the fewer, the more is computed
   */
  List<Record> made(String type, Map<String, @Nullable Object> known) {
    String goal = type + known;
    List<Record> facts = made.get(goal);
    if (facts == null) {
      Object word = known.get("as");
      String begun = word == null ? type : type + " " + word;
      if (!beingMade.add(begun)) {
        throw new NoAnswerException("a definition of " + begun + " asks for what it makes itself");
      }
      try {
        facts =
            type.equals(RequirementResult.class.getSimpleName())
                ? results(known)
                : make(type, known);
      } finally {
        beingMade.remove(begun);
      }
      made.put(goal, facts);
    }
    return facts;
  }

  private List<Record> make(String type, Map<String, @Nullable Object> known) {
    Set<Record> facts = new LinkedHashSet<>();
    for (OptionRules.Maker maker : rules.making(type, known.get("as"))) {
      Bindings begun = Heads.bound(maker.make(), known);
      solver.each(
          maker.rule().tree().when(),
          begun,
          found -> {
            Record fact = Heads.made(maker.make(), found);
            if (Heads.has(fact, known)) {
              facts.add(fact);
            }
            return true;
          });
    }
    return List.copyOf(facts);
  }

  private List<Record> results(Map<String, @Nullable Object> known) {
    Set<Record> facts = new LinkedHashSet<>();
    for (Rule rule : rules.requirements()) {
      if (known.get("id") == null || rule.id().equals(known.get("id"))) {
        solver.each(
            rule.tree().when(),
            Bindings.NONE,
            found -> {
              result(rule, found).filter(fact -> Heads.has(fact, known)).ifPresent(facts::add);
              return true;
            });
      }
    }
    return List.copyOf(facts);
  }

  private static Optional<Record> result(Rule rule, Bindings found) {
    return rule.tree()
        .atLeast()
        .map(
            said -> {
              long needed = number(said.needed(), found);
              long there = number(said.found(), found);
              return new RequirementResult(rule.id(), needed, there, there >= needed);
            });
  }

  /** A number that a requirement gives. */
  static long number(Expression expression, Bindings bindings) {
    if (Values.of(expression, null, bindings) instanceof Number number) {
      return number.longValue();
    }
    throw new NoAnswerException("a requirement does not give a number");
  }

  /** Whether a definition's conditions hold with these values. */
  boolean holds(Rule rule, Bindings begun) {
    return solver.holds(rule.tree().when(), begun);
  }
}
