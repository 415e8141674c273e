package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the rules of one option say of one partner on one day, thing by thing: read from the rules'
 * trees, with no second copy of any rule. For one thread.
 */
public final class Logic {

  private final World world;
  private final Vocabulary vocabulary;

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
    List<Case> cases = new ArrayList<>();
    for (Counted counted : Counted.of(requirement, world)) {
      cases.addAll(new Cases(world, vocabulary, counted).all());
    }
    return cases.stream().sorted(ORDER).toList();
  }

  private static final Comparator<Case> ORDER =
      Comparator.comparing(Case::counted)
          .reversed()
          .thenComparing(one -> one.unclear() != null)
          .thenComparing(one -> !one.counted() && !one.canBeMended())
          .thenComparing(one -> one.obstacles().size())
          .thenComparing(one -> weight(one.obstacles()))
          .thenComparing(one -> one.thing().toString());

  /** What is there with another value is nearer than what is not there. */
  private static long weight(List<Obstacle> obstacles) {
    return obstacles.stream().filter(one -> one.kind() == Obstacle.Kind.MISSING).count();
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
