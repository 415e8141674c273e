package dev.attain.explain;

import dev.attain.decision.RequirementDecision;
import dev.attain.facts.FactKinds;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Case;
import dev.attain.logic.FactFields;
import dev.attain.logic.Logic;
import dev.attain.logic.NoAnswerException;
import dev.attain.logic.Obstacle;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.source.Place;
import dev.attain.syntax.Node;
import dev.attain.syntax.Printer;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what is known of one partner by the rules of one option, in words. */
final class Telling {

  private final RuleSource rules;
  private final Logic logic;
  private final Map<Record, Origin> origins;
  private final Wording wording;
  private final Map<String, String> names = new HashMap<>();

  Telling(
      RuleSource rules,
      Option option,
      PartnerFacts facts,
      LocalDate asOf,
      Logic logic,
      Map<Record, Origin> origins) {
    this.rules = rules;
    this.logic = logic;
    this.origins = origins;
    this.wording = new Wording(rules, option, asOf);
    for (Individual one : facts.individuals()) {
      String name = one.name();
      if (name != null) {
        names.put(one.individualId(), name);
      }
    }
  }

  Things things(Rule requirement, RequirementDecision decision, Level level) {
    List<Case> cases;
    try {
      cases = level == Level.FULL ? logic.cases(requirement) : logic.things(requirement);
      checkSame(decision);
    } catch (NoAnswerException e) {
      String why = String.valueOf(e.getMessage());
      return new Things(List.of(), List.of(), wording.of(words -> words.get("unclear", why)));
    }
    return new Things(
        cases.stream().filter(Case::counted).map(this::counted).toList(),
        cases.stream().filter(one -> !one.counted()).map(this::notCounted).toList(),
        null);
  }

  /** What is read from the trees must be what the session found, or nothing is said. */
  private void checkSame(RequirementDecision decision) {
    boolean same =
        logic.results().stream()
            .anyMatch(
                result -> result.id().equals(decision.id()) && result.found() == decision.found());
    if (!same) {
      throw new NoAnswerException(
          decision.id() + " finds another number in the session than its tree says");
    }
  }

  private CountedThing counted(Case one) {
    return new CountedThing(
        id(one.thing()),
        name(one.thing()),
        is(one),
        one.effect(),
        one.rule().id(),
        one.facts().stream().map(this::shown).toList());
  }

  private NotCounted notCounted(Case one) {
    String unclear = one.unclear();
    return new NotCounted(
        id(one.thing()),
        name(one.thing()),
        one.effect(),
        one.rule().id(),
        one.obstacles().stream().map(this::reason).toList(),
        unclear == null ? null : wording.of(words -> words.get("unclear", unclear)));
  }

  private Text is(Case one) {
    return isDerived(one.thing())
        ? one.rule().text()
        : wording.of(words -> words.fact(one.thing()));
  }

  private static boolean isDerived(Record thing) {
    return FactKinds.derived().contains(thing.getClass());
  }

  /** What a thing is about: the last of its values; of a given fact, its first. */
  static String id(Record thing) {
    List<String> fields = FactFields.names(thing.getClass());
    String field = isDerived(thing) ? fields.get(fields.size() - 1) : fields.get(0);
    return String.valueOf(FactFields.value(thing, field));
  }

  private String name(Record thing) {
    return names.getOrDefault(id(thing), id(thing));
  }

  Reason reason(Obstacle obstacle) {
    Record fact = obstacle.fact();
    return new Reason(
        Reason.Kind.valueOf(obstacle.kind().name()),
        wording.of(words -> words.reason(obstacle)),
        wording.of(words -> words.needed(obstacle, logic)),
        drl(obstacle),
        at(obstacle),
        obstacle.rule().id(),
        fact == null ? null : shown(fact),
        obstacle.instead().stream().map(this::reason).toList());
  }

  private static String drl(Obstacle obstacle) {
    return obstacle.kind() == Obstacle.Kind.MISSING
        ? Printer.of(obstacle.pattern())
        : obstacle.asked().stream().map(Printer::of).collect(Collectors.joining(", "));
  }

  private String at(Obstacle obstacle) {
    List<Node> nodes = new ArrayList<>(obstacle.asked());
    if (obstacle.kind() == Obstacle.Kind.MISSING || nodes.isEmpty()) {
      nodes = List.of(obstacle.pattern());
    }
    return place(obstacle.rule(), nodes.get(0));
  }

  private String place(Rule rule, Node node) {
    Place place = Place.of(rule.file(), rules.text(rule.file()), node.from(), node.to());
    return place.file() + ":" + place.line();
  }

  ShownFact shown(Record fact) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FactFields.names(fact.getClass())) {
      Object value = FactFields.value(fact, field);
      if (value != null) {
        values.put(field, value.toString());
      }
    }
    Origin origin = origins.get(fact);
    return new ShownFact(
        fact.getClass().getSimpleName(),
        values,
        wording.of(words -> words.fact(fact)),
        origin == null ? null : origin.toString());
  }
}
