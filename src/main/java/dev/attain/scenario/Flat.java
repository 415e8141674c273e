package dev.attain.scenario;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact as its values, without the id of whom it is about; what it does not have is not in it. */
final class Flat {

  /**
   * The ids that a scenario's subscriptions get; nobody wrote them, and nobody needs to read them.
   */
  static final String SUBSCRIPTION = "subscription-";

  private Flat() {}

  static Map<Field, Object> of(Association association) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.PRODUCT, association.product());
    values.put(Field.TYPE, association.type());
    values.put(Field.ASSOCIATED_ON, association.associatedOn());
    put(values, Field.ENDED_ON, association.endedOn());
    return values;
  }

  static Map<Field, Object> of(Subscription subscription) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    if (!subscription.subscriptionId().matches(SUBSCRIPTION + "\\d+")) {
      values.put(Field.SUBSCRIPTION_ID, subscription.subscriptionId());
    }
    values.put(Field.PRODUCT, subscription.product());
    values.put(Field.PAID_SEATS, subscription.paidSeats());
    values.put(Field.STARTED_ON, subscription.startedOn());
    put(values, Field.ENDED_ON, subscription.endedOn());
    return values;
  }

  static Map<Field, Object> of(ExamPass pass) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    values.put(Field.EXAM, pass.exam());
    values.put(Field.PASSED_ON, pass.passedOn());
    return values;
  }

  static Map<Field, Object> of(Individual individual) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    put(values, Field.NAME, individual.name());
    put(values, Field.JOINED_ON, individual.joinedOn());
    put(values, Field.LEFT_ON, individual.leftOn());
    return values;
  }

  /** What defaults say of a fact, on a day. */
  static Map<Field, Object> of(@Nullable Terms terms, LocalDate asOf) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    if (terms != null) {
      terms
          .values()
          .forEach(
              (field, value) -> {
                if (!value.equals(Terms.NOTHING)) {
                  values.put(field, value instanceof Day day ? day.on(asOf) : value);
                }
              });
    }
    return values;
  }

  private static void put(Map<Field, Object> values, Field field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
