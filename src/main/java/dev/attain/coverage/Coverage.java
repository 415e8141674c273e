package dev.attain.coverage;

import dev.attain.change.Change;
import dev.attain.change.Changes;
import dev.attain.change.InParallel;
import dev.attain.change.RuleAt;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.Variant;
import dev.attain.rules.Variants;
import dev.attain.scenario.Scenario;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the rules scenarios show.
 *
 * <p>Of a requirement that needs n they should show the result with n − 1 found (it misses), with n
 * (it meets) and with n + 1.
 *
 * <p>Of a definition they should show that it makes something, so that something passes all that it
 * asks, and that each single condition alone decides: without this condition something else would
 * be made. For what is asked of a fact, of {@code exists} and of {@code not} that is somebody who
 * fails only because of it; for a word of a list somebody who passes only because it is listed; for
 * what is asked behind {@code not} somebody who passes only because it is asked there. Whether a
 * condition alone decides is found by leaving it out of the rule and deciding all scenarios again.
 *
 * @param points all that scenarios should show, by rule and place
 * @param leftOut what could not be looked at, and why: a condition without which the rule is none
 */
public record Coverage(List<Point> points, List<String> leftOut) {

  private static final double ALL = 100;

  /** Keeps its own copies of the lists. */
  public Coverage {
    points = List.copyOf(points);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Finds what the scenarios show.
   *
   * @param rules the rules
   * @param scenarios the scenarios; those whose competency or option the rules do not have show
   *     nothing
   * @param cache a folder for compiled rules; null for none
   * @return what they show and what they do not
   */
  public static Coverage of(RuleSet rules, List<Scenario> scenarios, @Nullable Path cache) {
    RuleSource source = rules.source();
    List<RuleAt> all = RuleAt.all(source);
    List<Change> changes = new ArrayList<>();
    List<RuleAt> ruleOfChange = new ArrayList<>();
    for (RuleAt at : all) {
      for (Change change :
          Changes.leavingOut(
              at.rule().file(),
              source.text(at.rule().file()),
              at.rule().tree(),
              rules.vocabulary())) {
        changes.add(change);
        ruleOfChange.add(at);
      }
    }
    List<Variant> variants = Variants.of(rules, changes.stream().map(Change::edit).toList(), cache);
    Trials trials = new Trials(rules, scenarios);
    List<Point> points = new ArrayList<>();
    all.forEach(at -> points.addAll(new RulePoints(source, at, trials).points()));
    List<String> leftOut = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).problem() == null) {
        numbers.add(i);
      } else {
        leftOut.add(changes.get(i).place() + ": " + changes.get(i).words());
      }
    }
    points.addAll(
        InParallel.map(
            numbers,
            i ->
                ConditionPoint.of(
                    changes.get(i),
                    ruleOfChange.get(i),
                    trials.showing(variants.get(i), ruleOfChange.get(i).options()))));
    return new Coverage(points, leftOut);
  }

  /**
   * How much is shown.
   *
   * @return from 0 to 100; 100 only when all is shown
   */
  public double percent() {
    long shown = points.stream().filter(Point::isShown).count();
    return points.isEmpty() ? ALL : ALL * shown / points.size();
  }

  /**
   * What is missing.
   *
   * @return a warning for each thing that no scenario shows, by place
   */
  public List<Problem> missing() {
    return points.stream()
        .filter(point -> !point.isShown())
        .map(
            point ->
                new Problem(
                    point.kind() == Point.Kind.FOUND
                        ? Code.NO_SCENARIO
                        : Code.CONDITION_WITHOUT_SCENARIO,
                    point.place(),
                    point.ruleId(),
                    point.missing(),
                    null))
        .sorted()
        .toList();
  }
}
