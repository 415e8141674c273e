package dev.attain.advise;

import dev.attain.explain.ShownFact;
import dev.attain.explain.Telling;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Days;
import dev.attain.logic.FactFields;
import dev.attain.logic.Logic;
import dev.attain.logic.Mend;
import dev.attain.logic.NoAnswerException;
import dev.attain.logic.Obstacle;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.UndecidedException;
import dev.attain.text.Messages;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Advises what would reach a tier. */
@API(status = Status.INTERNAL)
public final class Adviser {

  private static final List<String> LANGUAGES = List.of("en", "ja");

  private final RuleSet rules;

  /**
   * Advises by a rule set.
   *
   * @param rules the rules
   */
  public Adviser(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * Looks for the fewest changes of facts that reach a tier.
   *
   * @param facts the partner's facts
   * @param asOf the day for which it is advised
   * @param competency one of the rule set's competencies
   * @param tier the tier to be reached, one of the competency's
   * @param origins where facts stand, as far as that is known
   * @return an advice for each option that has requirements for this tier on that day
   * @throws IllegalArgumentException if the competency has no such tier
   * @throws UndecidedException if the rules gave no clear answer
   */
  public List<Advice> advise(
      PartnerFacts facts,
      LocalDate asOf,
      Competency competency,
      String tier,
      Map<Record, Origin> origins) {
    Tier sought =
        competency.tiers().stream()
            .filter(known -> known.id().equals(tier))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException(competency.id() + " has no tier " + tier));
    List<Advice> advices = new ArrayList<>();
    for (Option option : competency.options()) {
      if (option.requirementsOn(asOf).stream().anyMatch(rule -> tier.equals(rule.tier()))) {
        advices.add(advice(facts, asOf, competency, option, sought, origins));
      }
    }
    return List.copyOf(advices);
  }

  private Advice advice(
      PartnerFacts facts,
      LocalDate asOf,
      Competency competency,
      Option option,
      Tier tier,
      Map<Record, Origin> origins) {
    Search search = new Search(rules, competency, option, tier, facts, asOf);
    Holding holding = new Holding(search, Days.of(rules.source(), option), asOf);
    boolean attained = search.attains(facts, asOf);
    List<Way> ways = new ArrayList<>();
    Text unclear = null;
    if (!attained) {
      Logic logic = Logic.of(option, facts, asOf, rules.vocabulary());
      Telling telling = new Telling(rules.source(), option, facts, asOf, logic, origins);
      try {
        for (List<Chosen> way : search.ways()) {
          ways.add(
              new Way(
                  Chosen.mends(way).size(),
                  steps(way, telling),
                  holding.by(facts, way),
                  holding.lostOn(Chosen.applied(facts, way))));
        }
      } catch (NoAnswerException e) {
        unclear = said("unclear", String.valueOf(e.getMessage()));
      }
    }
    return new Advice(
        facts.partner().partnerId(),
        facts.partner().name(),
        asOf,
        competency.id(),
        competency.name(),
        option.id(),
        option.name(),
        tier.id(),
        tier.name(),
        attained,
        attained ? holding.lostOn(facts) : null,
        ways,
        unclear);
  }

  private static Text said(String key, Object... values) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      List<Object> in = new ArrayList<>();
      for (Object value : values) {
        in.add(value instanceof Text text ? text.in(language) : value);
      }
      words.put(language, new Messages(Adviser.class, language).get(key, in.toArray()));
    }
    return new Text(words);
  }

  /** New things that take the same are one step, so many times. */
  private static List<Step> steps(List<Chosen> way, Telling telling) {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (Chosen chosen : way) {
      Step step = step(chosen, telling);
      String alike =
          step.isNew()
              ? step.requirement() + step.rule() + step.changes().toString().replace(step.id(), "")
              : step.requirement() + step.id();
      steps.merge(alike, step, (first, more) -> count(first, first.count() + 1));
    }
    return List.copyOf(steps.values());
  }

  private static Step count(Step step, int count) {
    return new Step(
        step.requirement(),
        step.rule(),
        step.is(),
        step.isNew(),
        count,
        step.id(),
        step.name(),
        step.changes());
  }

  private static Step step(Chosen chosen, Telling telling) {
    Record thing = chosen.raise().thing();
    return new Step(
        chosen.requirement(),
        chosen.raise().rule().id(),
        chosen.raise().rule().text(),
        chosen.raise().isNew(),
        1,
        Telling.id(thing),
        telling.name(thing),
        chosen.obstacles().stream().map(obstacle -> change(obstacle, telling)).toList());
  }

  private static StepChange change(Obstacle obstacle, Telling telling) {
    Mend mend = obstacle.mend();
    if (mend instanceof Mend.Change change) {
      return changed(change, obstacle, telling);
    }
    boolean comes = mend instanceof Mend.Add;
    Record fact =
        mend instanceof Mend.Add add
            ? add.fact()
            : ((Mend.Remove) Objects.requireNonNull(mend)).fact();
    ShownFact shown = telling.shown(fact);
    return new StepChange(
        comes ? StepChange.Kind.ADD : StepChange.Kind.REMOVE,
        said(comes ? "comes" : "goes", shown.text()),
        shown,
        Map.of(),
        telling.reason(obstacle));
  }

  private static StepChange changed(Mend.Change change, Obstacle obstacle, Telling telling) {
    Map<String, String> values = new LinkedHashMap<>();
    ShownFact shown = telling.shown(change.fact());
    Text text = null;
    for (Map.Entry<String, Object> one : change.values().entrySet()) {
      values.put(one.getKey(), one.getValue() == null ? "" : one.getValue().toString());
      Text part =
          telling.changed(
              one.getKey(), FactFields.value(change.fact(), one.getKey()), one.getValue());
      text = text == null ? part : said("both", text, part);
    }
    return new StepChange(
        StepChange.Kind.CHANGE,
        said("change", shown.text(), text == null ? Text.of("") : text),
        shown,
        values,
        telling.reason(obstacle));
  }
}
