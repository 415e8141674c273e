package dev.attain.logic;

import dev.attain.facts.Evaluation;
import dev.attain.facts.FactKinds;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Printer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules of one option say of one partner on one day, thing by thing: read from the rules'
 * trees, with no second copy of any rule. For one thread.
 */
public final class Logic {

  private final World world;
  private final Vocabulary vocabulary;
  private final Map<String, List<Case>> cases = new HashMap<>();

  private Logic(World world, Vocabulary vocabulary) {
    this.world = world;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads.
   *
   * @param option the option
   * @param facts the partner's facts
   * @param asOf the day
   * @param vocabulary the words that facts may use
   * @return what can be asked
   */
  public static Logic of(Option option, PartnerFacts facts, LocalDate asOf, Vocabulary vocabulary) {
    return new Logic(World.of(option, facts, asOf), vocabulary);
  }

  /**
   * What the definitions make of the facts; a session makes the same.
   *
   * @return the derived facts, in an order that is always the same
   * @throws NoAnswerException if a rule has a shape that cannot be read so
   */
  public List<Record> derived() {
    List<Record> made = new ArrayList<>();
    FactKinds.derived().forEach(type -> made.addAll(world.made(type.getSimpleName(), Map.of())));
    made.sort(Comparator.comparing(Record::toString));
    return List.copyOf(made);
  }

  /**
   * What the requirements find; a session finds the same.
   *
   * @return the results
   * @throws NoAnswerException if a rule has a shape that cannot be read so
   */
  public List<RequirementResult> results() {
    return world.made(RequirementResult.class.getSimpleName(), Map.of()).stream()
        .map(RequirementResult.class::cast)
        .toList();
  }

  /**
   * What a requirement counts and does not count.
   *
   * @param requirement one of the option's requirements, in force on the day
   * @return first what counts, then what does not, the nearest first
   * @throws NoAnswerException if a rule has a shape of which this cannot be derived
   */
  public List<Case> cases(Rule requirement) {
    return cases(requirement, true);
  }

  /**
   * What a requirement counts and does not count, without why: much cheaper.
   *
   * @param requirement one of the option's requirements, in force on the day
   * @return first what counts, then what does not; without facts and without obstacles
   * @throws NoAnswerException if a rule has a shape of which this cannot be derived
   */
  public List<Case> things(Rule requirement) {
    return cases(requirement, false);
  }

  private List<Case> cases(Rule requirement, boolean why) {
    // The tiers of an option often count the same, each to another number.
    String what = why + requirement.tree().when().stream().map(Printer::of).toList().toString();
    List<Case> known = cases.get(what);
    if (known != null && known.stream().noneMatch(one -> one.rule().equals(requirement))) {
      return known;
    }
    List<Case> found = new ArrayList<>();
    for (Counted counted : Counted.of(requirement, world)) {
      found.addAll(new Cases(world, vocabulary, counted, why).all());
    }
    List<Case> sorted = found.stream().sorted(ORDER).toList();
    cases.put(what, sorted);
    return sorted;
  }

  /**
   * A day that a rule reckons from the as-of date alone, such as the start of a window.
   *
   * @param rule one of the option's rules
   * @param expression an expression of the rule
   * @return the day; nothing where it is none, or depends on more than the as-of date
   */
  public Optional<LocalDate> day(Rule rule, Expression expression) {
    Bindings known = Bindings.NONE;
    for (Condition condition : rule.tree().when()) {
      if (condition instanceof Condition.Pattern pattern
          && pattern.fact().text().equals(Evaluation.class.getSimpleName())) {
        for (Condition.Constraint constraint : pattern.constraints()) {
          known = Solver.bind(constraint, new Evaluation(world.asOf()), known);
        }
      }
    }
    return Solver.isKnown(expression, known)
            && Values.of(expression, null, known) instanceof LocalDate day
        ? Optional.of(day)
        : Optional.empty();
  }

  private static final Comparator<Case> ORDER =
      Comparator.comparing(Case::counted)
          .reversed()
          .thenComparing(one -> one.unclear() != null)
          .thenComparing(one -> !one.counted() && !one.canBeMended())
          .thenComparing(one -> one.obstacles().size())
          .thenComparing(one -> weight(one.obstacles()))
          .thenComparing(one -> one.thing().toString());

  /** Another value is nearer than what is not there, and the past is farthest away. */
  private static int weight(List<Obstacle> obstacles) {
    return obstacles.stream()
        .mapToInt(
            one ->
                switch (one.kind()) {
                  case VALUE -> 0;
                  case MISSING -> 1;
                  case PRESENT -> 2;
                  case FIXED -> 3;
                })
        .sum();
  }

  /**
   * What is there, does not count for a requirement, and could with changes that people can make.
   *
   * @param requirement one of the option's requirements, in force on the day
   * @return the most practical first
   * @throws NoAnswerException if a rule has a shape of which this cannot be derived
   */
  public List<Raise> near(Rule requirement) {
    return Counted.of(requirement, world).stream()
        .filter(counted -> counted.effect() > 0)
        .flatMap(counted -> new Raises(world, vocabulary, counted).near().stream())
        .toList();
  }

  /**
   * Something that is not there yet and would count for a requirement.
   *
   * @param requirement one of the option's requirements, in force on the day
   * @param id what it is called, different from every id in the facts
   * @param missing how much is short; of numbers that are added up one new fact brings as much
   * @return what it takes; nothing when it cannot be derived from the shape of the rules
   * @throws NoAnswerException if a rule has a shape of which this cannot be derived
   */
  public Optional<Raise> fresh(Rule requirement, String id, long missing) {
    return Counted.of(requirement, world).stream()
        .filter(counted -> counted.effect() > 0)
        .flatMap(counted -> new Raises(world, vocabulary, counted).fresh(id, missing).stream())
        .min(Comparator.comparingDouble(Raise::cost));
  }

  /**
   * Facts with changes.
   *
   * @param facts the facts as they are
   * @param mends the changes; each names the very fact that it changes
   * @return the facts as they would be
   */
  public static PartnerFacts mended(PartnerFacts facts, List<Mend> mends) {
    return Mends.facts(facts, mends);
  }
}
