package dev.attain.logic;

import dev.attain.facts.Vocabulary;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of one count: each thing that is counted, and each that is not. */
final class Cases {

  static final String NEW = "new";

  private final World world;
  private final Counted counted;
  private final boolean why;
  private final Pattern pattern;
  private final List<Condition> rest;
  private final Vocabulary vocabulary;
  private final Fit fit;
  private final Plans plans;

  Cases(World world, Vocabulary vocabulary, Counted counted, boolean why) {
    this.why = why;
    this.world = world;
    this.counted = counted;
    this.vocabulary = vocabulary;
    this.fit = new Fit(world, vocabulary);
    this.plans = new Plans(world, vocabulary, Costs.NEAREST);
    Condition all = counted.counting().counted();
    if (all instanceof Condition.Group group
        && group.kind() == Condition.Kind.AND
        && group.parts().get(0) instanceof Pattern first) {
      this.pattern = first;
      this.rest = group.parts().subList(1, group.parts().size());
    } else if (all instanceof Pattern only && only.source() == null) {
      this.pattern = only;
      this.rest = List.of();
    } else {
      throw new NoAnswerException(
          counted.requirement().id() + " counts something other than single facts");
    }
  }

  List<Case> all() {
    return Solver.isMade(pattern.fact().text()) ? made() : given();
  }

  private boolean holds(Record fact) {
    Bindings found = world.solver().match(pattern, fact, counted.begun());
    return found != null && world.solver().holds(rest, found);
  }

  /** What one fact adds: one, or its number where numbers are added up. */
  private long effect(Record fact) {
    for (Condition.Function function : counted.counting().functions()) {
      if (function.name().text().equals("sum")) {
        Bindings found = counted.begun();
        for (Condition.Constraint constraint : pattern.constraints()) {
          found = Solver.bind(constraint, fact, found);
        }
        return counted.effect() * World.number(function.arguments().get(0), found);
      }
    }
    return counted.effect();
  }

  private List<Case> given() {
    List<Case> cases = new ArrayList<>();
    Rule rule = counted.requirement();
    for (Record fact : world.given(pattern.fact().text())) {
      if (holds(fact)) {
        cases.add(
            new Case(fact, rule, effect(fact), true, List.of(fact), List.of(), null, List.of()));
      } else if (effect(fact) != 0 // of numbers that are added up, a zero would add nothing
          && fit.failing(pattern, fact, counted.begun()).stream().noneMatch(Fit::isAboutAnother)) {
        cases.add(
            told(
                fact,
                rule,
                effect(fact),
                () -> mended(fact, rule, Ways.of(vocabulary, Costs.NEAREST), plans)));
      }
    }
    return cases;
  }

  /** The fact's own values first, then what else is asked for beside it. */
  Optional<List<Obstacle>> mended(Record fact, Rule rule, Ways by, Plans plans) {
    Nearest nearest = new Nearest(world, rule, by, NEW, 0);
    Optional<Found> own =
        fit.fit(pattern, fact, counted.begun(), any -> true)
            .map(fitted -> nearest.changed(pattern, fact, fitted, counted.begun()));
    if (own.isEmpty() || rest.isEmpty()) {
      return own.map(Found::obstacles);
    }
    World there = world.with(Mends.changes(own.get().obstacles()));
    return plans
        .in(there)
        .of(rule, rest, own.get().bindings(), NEW)
        .map(
            more -> {
              List<Obstacle> all = new ArrayList<>(own.get().obstacles());
              all.addAll(more);
              return all;
            });
  }

  Pattern pattern() {
    return pattern;
  }

  List<Condition> rest() {
    return rest;
  }

  private List<Case> made() {
    Map<Record, Case> cases = new LinkedHashMap<>();
    String type = pattern.fact().text();
    Object word = Solver.known(pattern, counted.begun()).get("as");
    for (Record fact : world.made(type, Solver.known(pattern, counted.begun()))) {
      if (holds(fact)) {
        Rule by = maker(fact);
        cases.put(
            fact,
            new Case(fact, by, effect(fact), true, evidence(fact), List.of(), null, List.of()));
      }
    }
    for (OptionRules.Maker maker : world.rules().making(type, word)) {
      for (Bindings one : new Candidates(world).of(maker)) {
        Record thing = Heads.made(maker.make(), one);
        if (fits(thing)) {
          Case known = cases.get(thing);
          if (known == null || !known.counted()) {
            cases.put(thing, nearer(known, notMade(thing, maker, one)));
          }
        }
      }
    }
    return List.copyOf(cases.values());
  }

  /** Whether it would be counted if it were made. */
  private boolean fits(Record thing) {
    return world.solver().match(pattern, thing, counted.begun()) != null;
  }

  private List<Record> evidence(Record fact) {
    return why ? Evidence.of(world, fact) : List.of();
  }

  private Rule maker(Record fact) {
    Map<String, Object> known = Candidates.valuesOf(fact);
    return world.rules().making(fact.getClass().getSimpleName(), known.get("as")).stream()
        .filter(one -> world.holds(one.rule(), Heads.bound(one.make(), known)))
        .map(OptionRules.Maker::rule)
        .findFirst()
        .orElse(counted.requirement());
  }

  private Case notMade(Record thing, OptionRules.Maker maker, Bindings one) {
    List<Condition> conditions = new ArrayList<>(maker.rule().tree().when());
    if (!rest.isEmpty()) {
      return new Case(
          thing,
          maker.rule(),
          effect(thing),
          false,
          List.of(),
          List.of(),
          counted.requirement().id() + " asks more than that there is one",
          List.of());
    }
    return told(
        thing, maker.rule(), effect(thing), () -> plans.of(maker.rule(), conditions, one, NEW));
  }

  private static Case nearer(@Nullable Case one, Case other) {
    if (one == null) {
      return other;
    }
    boolean first =
        other.unclear() != null
            || (one.unclear() == null && one.obstacles().size() <= other.obstacles().size());
    Case near = first ? one : other;
    Case far = first ? other : one;
    List<Case> others = new ArrayList<>(one.otherwise());
    others.add(far.otherwise(List.of()));
    return near.otherwise(others);
  }

  private Case told(
      Record thing,
      Rule rule,
      long effect,
      java.util.function.Supplier<Optional<List<Obstacle>>> finding) {
    if (!why) {
      return new Case(thing, rule, effect, false, List.of(), List.of(), null, List.of());
    }
    Optional<List<Obstacle>> obstacles;
    String unclear = null;
    try {
      obstacles = finding.get();
    } catch (NoAnswerException e) {
      obstacles = Optional.empty();
      unclear = e.getMessage();
    }
    if (obstacles.isEmpty() && unclear == null) {
      unclear = rule.id() + " has conditions from which it cannot be derived";
    }
    return new Case(
        thing, rule, effect, false, List.of(), obstacles.orElse(List.of()), unclear, List.of());
  }
}
