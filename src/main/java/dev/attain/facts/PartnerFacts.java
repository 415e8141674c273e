package dev.attain.facts;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one partner: what goes into one session.
 *
 * @param partner the partner
 * @param associations its associations with customers
 * @param subscriptions the subscriptions of these customers, whoever sold them
 * @param individuals the people who are, were or will be with it
 * @param examPasses the exams that these people passed
 * @param complete false when something that belongs here could not be read and was set aside
 */
public record PartnerFacts(
    Partner partner,
    List<Association> associations,
    List<Subscription> subscriptions,
    List<Individual> individuals,
    List<ExamPass> examPasses,
    boolean complete) {

  /** Keeps its own copies of the lists. */
  public PartnerFacts {
    associations = List.copyOf(associations);
    subscriptions = List.copyOf(subscriptions);
    individuals = List.copyOf(individuals);
    examPasses = List.copyOf(examPasses);
  }

  /**
   * How many facts there are, the partner itself not counted.
   *
   * @return the number of associations, subscriptions, individuals and exam passes
   */
  public int size() {
    return associations.size() + subscriptions.size() + individuals.size() + examPasses.size();
  }

  /**
   * Begins to gather a partner's facts.
   *
   * @param partnerId the partner's id
   * @param name its name, or null
   * @param vocabulary the words that the facts may use, from the rule set that will decide
   * @return a builder without facts
   */
  public static Builder of(String partnerId, @Nullable String name, Vocabulary vocabulary) {
    return new Builder(new Partner(partnerId, name), vocabulary);
  }

  /**
   * Gathers facts; every word goes through the vocabulary. The same fact once more changes nothing,
   * as the same row in a file does. For one thread.
   */
  public static final class Builder {

    private final Partner partner;
    private final Vocabulary vocabulary;
    private final Set<Association> associations = new LinkedHashSet<>();
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private final Set<Individual> individuals = new LinkedHashSet<>();
    private final Set<ExamPass> examPasses = new LinkedHashSet<>();

    private Builder(Partner partner, Vocabulary vocabulary) {
      this.partner = partner;
      this.vocabulary = vocabulary;
    }

    /**
     * Adds an association.
     *
     * @param customerId the customer's tenant
     * @param product a product of the vocabulary, or one of its aliases
     * @param type an association type of the vocabulary, or one of its aliases
     * @param associatedOn its first day
     * @param endedOn the first day it no longer holds, or null
     * @return this builder
     * @throws IllegalArgumentException if a word is unknown, or the end lies before the start
     */
    public Builder association(
        String customerId,
        String product,
        String type,
        LocalDate associatedOn,
        @Nullable LocalDate endedOn) {
      checkSpan("association", associatedOn, endedOn);
      associations.add(
          new Association(
              customerId,
              word(vocabulary.products(), "product", product),
              word(vocabulary.associationTypes(), "association type", type),
              associatedOn,
              endedOn));
      return this;
    }

    /**
     * Adds a subscription.
     *
     * @param subscriptionId its id
     * @param customerId the customer's tenant
     * @param product a product of the vocabulary, or one of its aliases
     * @param paidSeats seats that are paid for, zero or more
     * @param startedOn its first day
     * @param endedOn the first day it no longer runs, or null
     * @return this builder
     * @throws IllegalArgumentException if a word is unknown, the seats are negative, or the end
     *     lies before the start
     */
    public Builder subscription(
        String subscriptionId,
        String customerId,
        String product,
        int paidSeats,
        LocalDate startedOn,
        @Nullable LocalDate endedOn) {
      if (paidSeats < 0) {
        throw new IllegalArgumentException("paid seats " + paidSeats + " are negative");
      }
      checkSpan("subscription", startedOn, endedOn);
      subscriptions.add(
          new Subscription(
              subscriptionId,
              customerId,
              word(vocabulary.products(), "product", product),
              paidSeats,
              startedOn,
              endedOn));
      return this;
    }

    /**
     * Adds a person who is with the partner for as long as is known.
     *
     * @param individualId the person's id
     * @return this builder
     */
    public Builder individual(String individualId) {
      return individual(individualId, null, null, null);
    }

    /**
     * Adds a person.
     *
     * @param individualId the person's id
     * @param name the person's name, or null
     * @param joinedOn the first day with the partner, or null
     * @param leftOn the first day no longer with it, or null
     * @return this builder
     * @throws IllegalArgumentException if the person left before joining
     */
    public Builder individual(
        String individualId,
        @Nullable String name,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn) {
      checkSpan("individual", joinedOn, leftOn);
      individuals.add(new Individual(individualId, name, joinedOn, leftOn));
      return this;
    }

    /**
     * Adds a passed exam. It counts only for a person of this partner.
     *
     * @param individualId the person's id
     * @param exam the exam's code
     * @param passedOn the day of the exam
     * @return this builder
     */
    public Builder examPass(String individualId, String exam, LocalDate passedOn) {
      examPasses.add(new ExamPass(individualId, exam, passedOn));
      return this;
    }

    /**
     * The facts gathered so far, as a complete set.
     *
     * @return an immutable copy
     */
    public PartnerFacts build() {
      return new PartnerFacts(
          partner,
          List.copyOf(associations),
          List.copyOf(subscriptions),
          List.copyOf(individuals),
          List.copyOf(examPasses),
          true);
    }

    private static String word(Words words, String column, String typed) {
      return words
          .canonical(typed)
          .orElseThrow(() -> new IllegalArgumentException(words.unknown(column, typed)));
    }

    private static void checkSpan(String what, @Nullable LocalDate first, @Nullable LocalDate end) {
      if (first != null && end != null && end.isBefore(first)) {
        throw new IllegalArgumentException(
            what + " ends on " + end + ", before it begins on " + first);
      }
    }
  }
}
