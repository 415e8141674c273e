package dev.attain.input;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was read of one partner so far. */
final class Gathered {

  private final List<Association> associations = new ArrayList<>(0);
  private final List<Subscription> subscriptions = new ArrayList<>(0);
  private final List<Individual> individuals = new ArrayList<>(0);
  private final List<ExamPass> examPasses = new ArrayList<>(0);
  private final Set<String> listed = new HashSet<>(0);
  private boolean complete = true;

  void add(Record fact) {
    if (fact instanceof Association association) {
      associations.add(association);
    } else if (fact instanceof Subscription subscription) {
      subscriptions.add(subscription);
    } else if (fact instanceof Individual individual) {
      individuals.add(individual);
      listed.add(individual.individualId());
    } else if (fact instanceof ExamPass pass) {
      examPasses.add(pass);
    } else {
      throw new IllegalStateException(fact + " is no fact of a partner");
    }
  }

  /** Whom an exam pass implies, where no individuals are listed. */
  static Individual implied(ExamPass pass) {
    return new Individual(pass.individualId(), null, null, null);
  }

  /** Whether an individual is listed for this partner. */
  boolean lists(String individualId) {
    return listed.contains(individualId);
  }

  /** Something that belongs to this partner was set aside. */
  void lost() {
    complete = false;
  }

  /**
   * The partner's facts. Exact duplicates are left out; they would change nothing.
   *
   * @param partnerId the partner's id
   * @param name its name, or null
   * @param individualsGiven false when the source lists no individuals, and everyone who passed an
   *     exam is taken to be with the partner
   * @return the facts
   */
  PartnerFacts facts(String partnerId, @Nullable String name, boolean individualsGiven) {
    if (!individualsGiven) {
      for (ExamPass pass : examPasses) {
        if (!lists(pass.individualId())) {
          add(implied(pass));
        }
      }
    }
    return new PartnerFacts(
        new Partner(partnerId, name),
        distinct(associations),
        distinct(subscriptions),
        distinct(individuals),
        distinct(examPasses),
        complete);
  }

  private static <T> List<T> distinct(List<T> facts) {
    Set<T> distinct = new LinkedHashSet<>(facts);
    return distinct.size() == facts.size() ? facts : List.copyOf(distinct);
  }
}
