package dev.attain.scaffold;

import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what one is like who counts by definitions that there are, so that a new requirement has
 * examples.
 *
 * <p>It is guessed from what the definition asks, and taken only if the rules say that it counts.
 */
final class Witness {

  private static final List<String> DAYS =
      List.of("6 months before", "as-of", "2 years before", "10 years before");

  /**
   * What one is like, in scenarios' words.
   *
   * @param noun customer or individual
   * @param defaults the lines below {@code defaults}
   */
  record Found(String noun, List<String> defaults) {}

  private final RuleSet rules;
  private final Existing place;
  private final Made counted;
  private final LocalDate asOf;

  Witness(RuleSet rules, Existing place, Made counted, LocalDate asOf) {
    this.rules = rules;
    this.place = place;
    this.counted = counted;
    this.asOf = asOf;
  }

  Optional<Found> find() {
    List<String> asking =
        place.option().requirements().stream()
            .filter(rule -> rule.inForceOn(asOf))
            .filter(
                rule -> rule.counts().stream().map(Made::ofRule).toList().equals(List.of(counted)))
            .map(Rule::id)
            .toList();
    for (Rule definition : place.makers(counted)) {
      if (!definition.inForceOn(asOf) || asking.isEmpty()) {
        continue;
      }
      Likeness likeness = new Likeness(definition, rules.vocabulary());
      for (String day : DAYS) {
        Found found = new Found(likeness.noun(), likeness.defaults(day));
        if (counts(found, asking.get(0))) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the rules find two where two are given. */
  private boolean counts(Found found, String requirement) {
    ScenarioText text = new ScenarioText("", asOf, found.defaults());
    text.add(
        "two",
        List.of(ScenarioText.many(2, found.noun())),
        List.of(ScenarioText.found(requirement, 2)));
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios =
        Scenarios.parse(
            place.folder() + "/guess" + Scenario.ENDING,
            text.toString(),
            rules.vocabulary(),
            rules.competencies(),
            problems);
    return problems.isEmpty()
        && scenarios.size() == 1
        && new ScenarioRunner(rules).passes(scenarios.get(0));
  }
}
