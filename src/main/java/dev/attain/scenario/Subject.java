package dev.attain.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a customer or an individual.
 *
 * @param self what is said of it itself; null for one that has no such fact
 * @param lists its facts by kind; a kind of which nothing is said is not in it
 */
record Subject(@Nullable Terms self, Map<Kind, List<Terms>> lists) {

  /** One of which nothing is said. */
  static final Subject UNKNOWN = new Subject(null, Map.of());

  Subject {
    lists = Map.copyOf(lists);
  }

  List<Terms> list(Kind kind) {
    return lists.getOrDefault(kind, List.of());
  }

  /** What fields of a fact are taken from that are not said. */
  @Nullable Terms first(Kind kind) {
    List<Terms> list = list(kind);
    return list.isEmpty() ? null : list.get(0);
  }
}
