package dev.attain.logic;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many changes at once: those of one fact are put together. */
final class Mends {

  private Mends() {}

  static FactChanges changes(List<Obstacle> obstacles) {
    return of(of(obstacles, false));
  }

  /** The changes of obstacles. */
  static List<Mend> of(List<Obstacle> obstacles, boolean all) {
    List<Mend> mends = new ArrayList<>();
    for (Obstacle obstacle : obstacles) {
      if (obstacle.mend() != null) {
        mends.add(obstacle.mend());
      } else if (all) {
        throw new IllegalArgumentException("no change of facts helps against " + obstacle);
      }
    }
    return mends;
  }

  static FactChanges of(List<Mend> mends) {
    return all(mends).changes();
  }

  /**
   * Changes, and what became of which fact.
   *
   * @param changes the changes
   * @param origin the fact that each changed one was, by the changed one
   */
  record Applied(FactChanges changes, IdentityHashMap<Record, Record> origin) {}

  static Applied all(List<Mend> mends) {
    IdentityHashMap<Record, Map<String, Object>> values = new IdentityHashMap<>();
    List<Record> order = new ArrayList<>();
    List<Record> gone = new ArrayList<>();
    List<Record> come = new ArrayList<>();
    for (Mend mend : mends) {
      if (mend instanceof Mend.Change change) {
        if (!values.containsKey(change.fact())) {
          order.add(change.fact());
        }
        values
            .computeIfAbsent(change.fact(), fact -> new LinkedHashMap<>())
            .putAll(change.values());
      } else if (mend instanceof Mend.Add add) {
        come.add(add.fact());
      } else if (mend instanceof Mend.Remove remove) {
        gone.add(remove.fact());
        values.remove(remove.fact());
      }
    }
    IdentityHashMap<Record, Record> origin = new IdentityHashMap<>();
    for (Record fact : order) {
      Map<String, Object> changed = values.get(fact);
      if (changed != null) {
        Record now = FactFields.with(fact, changed);
        gone.add(fact);
        come.add(now);
        origin.put(now, fact);
      }
    }
    return new Applied(new FactChanges(gone, come), origin);
  }

  /** A partner's facts with changes. */
  static PartnerFacts facts(PartnerFacts before, List<Mend> mends) {
    FactChanges changes = of(mends);
    return new PartnerFacts(
        before.partner(),
        changed(before.associations(), Association.class, changes),
        changed(before.subscriptions(), Subscription.class, changes),
        changed(before.individuals(), Individual.class, changes),
        changed(before.examPasses(), ExamPass.class, changes),
        before.complete());
  }

  private static <T extends Record> List<T> changed(
      List<T> before, Class<T> type, FactChanges changes) {
    Set<Record> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(changes.gone());
    List<T> after = new ArrayList<>(before);
    after.removeIf(gone::contains);
    changes.come().stream().filter(type::isInstance).map(type::cast).forEach(after::add);
    return after;
  }
}
