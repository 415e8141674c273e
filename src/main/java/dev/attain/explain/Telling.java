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
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
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
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Tells what is known of one partner by the rules of one option, in words of all languages. */
@API(status = Status.INTERNAL)
public final class Telling {

  private final RuleSource rules;
  private final Logic logic;
  private final Map<Record, Origin> origins;
  private final Wording wording;
  private final Map<String, String> names = new HashMap<>();

  /**
   * Begins with what words depend on.
   *
   * @param rules the rules
   * @param option the option
   * @param facts the partner's facts
   * @param asOf the day for which it is decided
   * @param logic what the rules say of these facts
   * @param origins where facts stand, as far as that is known
   */
  public Telling(
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
        // What would take away if it counted is no miss.
        cases.stream()
            .filter(one -> !one.counted() && one.effect() > 0)
            .map(this::notCounted)
            .toList(),
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
        reasons(one),
        unclear == null ? null : wording.of(words -> words.get("unclear", unclear)),
        one.otherwise().stream().map(this::notCounted).toList());
  }

  /** Several that read the same, as of things that are too few, are said once. */
  private List<Reason> reasons(Case one) {
    return one.obstacles().stream()
        .map(obstacle -> reason(obstacle, id(one.thing())))
        .distinct()
        .toList();
  }

  private Text is(Case one) {
    return isDerived(one.thing())
        ? one.rule().text()
        : wording.of(words -> words.fact(one.thing()));
  }

  /**
   * That a value becomes another one.
   *
   * @param field the value's name in rules
   * @param before the value as it is; null for none
   * @param after the value as it would be; null for none
   * @return such as {@code paid seats: 1 instead of 0}
   */
  public Text changed(String field, @Nullable Object before, @Nullable Object after) {
    return wording.of(words -> words.changed(field, before, after));
  }

  private static boolean isDerived(Record thing) {
    return FactKinds.derived().contains(thing.getClass());
  }

  /**
   * What a thing is about: the last of its values; of a given fact, its first.
   *
   * @param thing what a definition makes, or a given fact
   * @return such as a customer's id
   */
  public static String id(Record thing) {
    List<String> fields = FactFields.names(thing.getClass());
    String field = isDerived(thing) ? fields.get(fields.size() - 1) : fields.get(0);
    return String.valueOf(FactFields.value(thing, field));
  }

  /**
   * What people call a thing.
   *
   * @param thing what a definition makes, or a given fact
   * @return an individual's name where it is known; else the id
   */
  public String name(Record thing) {
    return names.getOrDefault(id(thing), id(thing));
  }

  /**
   * Why something does not count.
   *
   * @param obstacle what keeps it from counting
   * @return the reason in words
   */
  public Reason reason(Obstacle obstacle) {
    return reason(obstacle, "");
  }

  /** A fact about something else than the thing that is told of says what it is about. */
  private Reason reason(Obstacle obstacle, String thing) {
    Record fact = obstacle.fact();
    return new Reason(
        Reason.Kind.valueOf(obstacle.kind().name()),
        wording.of(words -> words.reason(obstacle, thing)),
        wording.of(words -> words.needed(obstacle, logic)),
        drl(obstacle),
        at(obstacle),
        obstacle.rule().id(),
        fact == null ? null : shown(fact),
        obstacle.instead().stream().map(one -> reason(one, thing)).toList());
  }

  /**
   * What is true of a fact that stands in the way, and nothing more: quicker than a whole reason.
   *
   * @param obstacle what is in the way, with its fact
   * @return such as {@code joined on 2016-01-01}
   */
  public Text statement(Obstacle obstacle) {
    return wording.of(words -> words.reason(obstacle, ""));
  }

  /**
   * What is asked of a fact, in words.
   *
   * @param rule the rule that asks
   * @param pattern one of its patterns
   * @param asked what the pattern asks
   * @return the words, with the days that are reckoned from the as-of date
   */
  public Text asked(Rule rule, Pattern pattern, Constraint asked) {
    return wording.of(words -> words.asked(rule, pattern, List.of(asked), logic));
  }

  private static String drl(Obstacle obstacle) {
    Obstacle.Amount amount = obstacle.amount();
    if (amount != null) {
      return Printer.of(amount.condition());
    }
    return obstacle.kind() == Obstacle.Kind.MISSING || obstacle.asked().isEmpty()
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

  /**
   * Where a part of a rule stands.
   *
   * @param rule the rule
   * @param node the part
   * @return {@code file:line} below the rules folder
   */
  public String place(Rule rule, Node node) {
    Place place = Place.of(rule.file(), rules.text(rule.file()), node.from(), node.to());
    return place.file() + ":" + place.line();
  }

  /**
   * A fact, for people.
   *
   * @param fact the fact
   * @return its words and where it stands
   */
  public ShownFact shown(Record fact) {
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
