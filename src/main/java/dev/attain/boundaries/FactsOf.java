package dev.attain.boundaries;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes facts of drafts. */
final class FactsOf {

  private static final String PARTNER = "scenario";

  private FactsOf() {}

  /**
   * The facts of so many that are alike.
   *
   * @return nothing when there can be no such facts, as with an end before the start
   */
  static Optional<PartnerFacts> drafts(
      List<Draft> drafts, int copies, Vocabulary vocabulary, LocalDate asOf) {
    PartnerFacts.Builder facts = PartnerFacts.of(PARTNER, null, vocabulary);
    Set<String> individuals = new HashSet<>();
    int subscriptions = 0;
    try {
      for (int copy = 1; copy <= copies; copy++) {
        for (Draft draft : drafts) {
          Draft own =
              draft
                  .renamed("customer-1", "customer-" + copy)
                  .renamed("individual-1", "individual-" + copy);
          subscriptions += own.fact().equals("Subscription") ? 1 : 0;
          add(own, facts, asOf, subscriptions);
          if (own.fact().equals("Individual")) {
            individuals.add(own.text("individualId", ""));
          }
        }
      }
      for (Draft draft : drafts) {
        String id = draft.text("individualId", "");
        if (draft.fact().equals("ExamPass") && copies > 0 && individuals.add(id)) {
          // Somebody must have passed it; whoever has left counts for little.
          facts.individual(id, null, null, asOf);
        }
      }
      return Optional.of(facts.build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void add(
      Draft draft, PartnerFacts.Builder facts, LocalDate asOf, int subscription) {
    switch (draft.fact()) {
      case "Association" ->
          facts.association(
              draft.text("customerId", ""),
              draft.text("product", ""),
              draft.text("type", ""),
              draft.day("associatedOn", asOf),
              draft.day("endedOn"));
      case "Subscription" ->
          facts.subscription(
              draft.text("subscriptionId", "subscription-" + subscription),
              draft.text("customerId", ""),
              draft.text("product", ""),
              draft.number("paidSeats", 1),
              draft.day("startedOn", asOf),
              draft.day("endedOn"));
      case "Individual" ->
          facts.individual(
              draft.text("individualId", ""),
              draft.has("name") ? draft.text("name", "") : null,
              draft.day("joinedOn"),
              draft.day("leftOn"));
      case "ExamPass" ->
          facts.examPass(
              draft.text("individualId", ""), draft.text("exam", ""), draft.day("passedOn", asOf));
      default -> throw new IllegalArgumentException(draft.fact());
    }
  }
}
