package dev.attain.batch;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.util.ArrayList;
import java.util.List;

/** Facts of one partner, sorted by kind. */
final class FactLists {

  private final List<Association> associations = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Individual> individuals = new ArrayList<>();
  private final List<ExamPass> examPasses = new ArrayList<>();

  void clear() {
    associations.clear();
    subscriptions.clear();
    individuals.clear();
    examPasses.clear();
  }

  void add(Record fact) {
    if (fact instanceof Association association) {
      associations.add(association);
    } else if (fact instanceof Subscription subscription) {
      subscriptions.add(subscription);
    } else if (fact instanceof Individual individual) {
      individuals.add(individual);
    } else if (fact instanceof ExamPass pass) {
      examPasses.add(pass);
    } else {
      throw new IllegalStateException(fact + " is no fact of a partner");
    }
  }

  /** Whether this exam pass was the last one that was added. */
  boolean endsWith(ExamPass pass) {
    return !examPasses.isEmpty() && examPasses.get(examPasses.size() - 1).equals(pass);
  }

  PartnerFacts of(Partner partner, boolean complete) {
    return new PartnerFacts(
        partner, associations, subscriptions, individuals, examPasses, complete);
  }
}
