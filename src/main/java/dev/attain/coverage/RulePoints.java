package dev.attain.coverage;

import dev.attain.change.RuleAt;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.scenario.Scenario;
import dev.attain.session.Explained;
import dev.attain.source.Place;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What scenarios should show of a rule as a whole. */
final class RulePoints {

  private final RuleSource source;
  private final Rule rule;
  private final List<Trials.Trial> trials;

  RulePoints(RuleSource source, RuleAt at, Trials trials) {
    this.source = source;
    this.rule = at.rule();
    this.trials =
        trials.of(at.options()).stream()
            .filter(trial -> rule.inForceOn(trial.scenario().asOf()))
            .filter(this::isAbout)
            .toList();
  }

  /** A requirement is shown by scenarios that say what they expect of it. */
  private boolean isAbout(Trials.Trial trial) {
    return rule.tier() == null || trial.scenario().expected().requirements().containsKey(rule.id());
  }

  List<Point> points() {
    return rule.tier() == null ? List.of(made()) : found();
  }

  private Point made() {
    List<String> made =
        rule.tree().then().stream()
            .filter(Statement.Make.class::isInstance)
            .map(make -> ((Statement.Make) make).fact().text())
            .toList();
    return point(
        Point.Kind.MADE,
        rule.tree().name(),
        "makes " + String.join(", ", made),
        result ->
            result.derived().stream()
                .anyMatch(fact -> made.contains(fact.getClass().getSimpleName())),
        "no scenario has " + Subject.of(rule) + " that meets " + rule.id());
  }

  private List<Point> found() {
    Optional<Statement.AtLeast> statement = rule.tree().atLeast();
    Optional<Long> needed = statement.flatMap(RulePoints::number);
    List<Point> points = new ArrayList<>();
    if (statement.isEmpty() || needed.isEmpty()) {
      return points;
    }
    long number = needed.get();
    String[] words = {"one less than it needs", "exactly what it needs", "one more than it needs"};
    for (int i = 0; i < words.length; i++) {
      long wanted = number + i - 1;
      if (wanted >= 0) {
        points.add(
            point(
                Point.Kind.FOUND,
                statement.get(),
                "found " + wanted,
                result ->
                    result.decision().requirements().stream()
                        .anyMatch(r -> r.id().equals(rule.id()) && r.found() == wanted),
                "no scenario has found " + wanted + " for " + rule.id() + ", " + words[i]));
      }
    }
    return points;
  }

  private static Optional<Long> number(Statement.AtLeast statement) {
    return statement.needed() instanceof Expression.Literal literal
            && literal.value().matches("\\d{1,9}")
        ? Optional.of(Long.valueOf(literal.value()))
        : Optional.empty();
  }

  private Point point(
      Point.Kind kind, Node node, String what, Predicate<Explained> shows, String missing) {
    Place place = Place.of(rule.file(), source.text(rule.file()), node.from(), node.to());
    String by =
        trials.stream()
            .filter(trial -> trial.result() != null && shows.test(trial.result()))
            .map(Trials.Trial::scenario)
            .map(Scenario::sentence)
            .findFirst()
            .orElse(null);
    return new Point(rule.id(), kind, place, what, by, missing + " (line " + place.line() + ")");
  }
}
