package dev.attain.reference;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A second opinion: the programme in loops and sets, written from its description and not from its
 * rules. It compares dates itself and leaves the methods of the facts aside.
 *
 * @param customers how many net new Office 365 customers there are
 * @param certified how many certified individuals there are
 */
public record Reference(int customers, int certified) {

  private static final Set<String> COUNTING =
      Set.of("Delegated Administrator", "Transacting Partner", "Digital Partner of Record");

  public static Reference of(PartnerFacts facts, LocalDate asOf) {
    return new Reference(netNew(facts, asOf).size(), certified(facts, asOf).size());
  }

  public String attained() {
    if (customers >= 25 && certified >= 2) {
      return "gold";
    }
    return customers >= 4 ? "silver" : "none";
  }

  private static Set<String> netNew(PartnerFacts facts, LocalDate asOf) {
    LocalDate windowStart = asOf.minusMonths(12);
    Set<String> customersNow = new HashSet<>();
    Set<String> customersBefore = new HashSet<>();
    for (Subscription subscription : facts.subscriptions()) {
      if (!subscription.product().equals("Office 365") || subscription.paidSeats() < 1) {
        continue;
      }
      boolean started = subscription.startedOn().compareTo(asOf) <= 0;
      boolean ended = subscription.endedOn() != null && subscription.endedOn().compareTo(asOf) <= 0;
      if (started && !ended) {
        customersNow.add(subscription.customerId().toLowerCase(Locale.ROOT));
      }
      if (subscription.startedOn().compareTo(windowStart) <= 0) {
        customersBefore.add(subscription.customerId().toLowerCase(Locale.ROOT));
      }
    }
    Set<String> associated = new HashSet<>();
    for (Association association : facts.associations()) {
      boolean begun = association.associatedOn().compareTo(asOf) <= 0;
      boolean ended = association.endedOn() != null && association.endedOn().compareTo(asOf) <= 0;
      if (association.product().equals("Office 365")
          && COUNTING.contains(association.type())
          && begun
          && !ended) {
        associated.add(association.customerId().toLowerCase(Locale.ROOT));
      }
    }
    Set<String> netNew = new HashSet<>(customersNow);
    netNew.removeAll(customersBefore);
    netNew.retainAll(associated);
    return netNew;
  }

  private static Set<String> certified(PartnerFacts facts, LocalDate asOf) {
    Set<String> withPartner = new HashSet<>();
    for (Individual individual : facts.individuals()) {
      boolean joined =
          individual.joinedOn() == null || individual.joinedOn().compareTo(asOf) <= 0;
      boolean left = individual.leftOn() != null && individual.leftOn().compareTo(asOf) <= 0;
      if (joined && !left) {
        withPartner.add(individual.individualId());
      }
    }
    Set<String> passed = new HashSet<>();
    for (ExamPass pass : facts.examPasses()) {
      if (pass.exam().equals("70-347") && pass.passedOn().compareTo(asOf) <= 0) {
        passed.add(pass.individualId());
      }
    }
    withPartner.retainAll(passed);
    return withPartner;
  }
}
