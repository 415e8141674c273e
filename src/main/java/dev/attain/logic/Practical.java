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
    if (mend instanceof Mend.Add add) {
      return isFromNowOn(add.fact()) ? NEW : PAST;
    }
    if (mend instanceof Mend.Change change) {
      List<String> days = FactFields.days(change.fact().getClass());
      // What must not be there can end; that it is there cannot be talked away.
      boolean ends =
          change.values().keySet().stream()
              .allMatch(days.subList(Math.min(1, days.size()), days.size())::contains);
      return obstacle.kind() == Obstacle.Kind.PRESENT && !ends
          ? PAST
          : of(change.fact(), change.values());
    }
    return mend == null ? NEVER : PAST;
  }

  private boolean isFromNowOn(Record fact) {
    return FactFields.days(fact.getClass()).stream()
        .noneMatch(day -> FactFields.value(fact, day) instanceof LocalDate on && on.isBefore(asOf));
  }

  private double of(Record fact, Map<String, Object> values) {
    List<String> days = FactFields.days(fact.getClass());
    if (days.size() < 2) {
      return PAST;
    }
    Object end = FactFields.value(fact, days.get(1));
    boolean lasts = !(end instanceof LocalDate day) || day.isAfter(asOf);
    double cost = 0;
    for (Map.Entry<String, Object> one : values.entrySet()) {
      if (!lasts) {
        cost += PAST;
      } else if (one.getKey().equals(days.get(0))) {
        boolean ahead =
            FactFields.value(fact, one.getKey()) instanceof LocalDate day
                && day.isAfter(asOf)
                && isAhead(one.getValue());
        cost += ahead ? AGAIN : PAST;
      } else if (one.getKey().equals(days.get(1))) {
        cost += one.getValue() == null || isAhead(one.getValue()) ? AGAIN : PAST;
      } else {
        // What somebody has of one product does not become another product.
        cost += one.getKey().equals("product") ? PAST : CHANGE;
      }
    }
    return cost;
  }

  private boolean isAhead(Object value) {
    return value instanceof LocalDate day && !day.isBefore(asOf);
  }
}
