package dev.attain.logic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What people can do. What lasts (it has a first and a last day) can become something else from now
 * on; what happened on one day cannot, and no past day can become another one.
 */
final class Practical implements Costs {

  /** As good as impossible: it would rewrite the past. */
  static final double PAST = 100;

  private static final double CHANGE = 1;
  private static final double AGAIN = 1.2;
  private static final double NEW = 1.5;

  private final LocalDate asOf;

  Practical(LocalDate asOf) {
    this.asOf = asOf;
  }

  @Override
  public double of(Obstacle obstacle) {
    Mend mend = obstacle.mend();
    if (mend instanceof Mend.Add) {
      return NEW;
    }
    if (mend instanceof Mend.Change change) {
      return of(change.fact(), change.values());
    }
    return mend == null ? NEVER : PAST;
  }

  private double of(Record fact, Map<String, Object> values) {
    List<String> days = FactFields.days(fact.getClass());
    if (days.size() < 2) {
      return PAST;
    }
    double cost = 0;
    for (Map.Entry<String, Object> one : values.entrySet()) {
      if (one.getKey().equals(days.get(0))) {
        Object now = FactFields.value(fact, one.getKey());
        cost += now instanceof LocalDate day && day.isAfter(asOf) ? AGAIN : PAST;
      } else if (one.getKey().equals(days.get(1))) {
        cost += AGAIN;
      } else {
        cost += CHANGE;
      }
    }
    return cost;
  }
}
