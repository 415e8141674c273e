package dev.attain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom facts are about: those that scenarios count and give ids. */
enum Who {
  CUSTOMER("customer", "customers", null, Kind.ASSOCIATION, Kind.SUBSCRIPTION),
  INDIVIDUAL("individual", "individuals", Kind.INDIVIDUAL, Kind.EXAM_PASS);

  private final String one;
  private final String many;
  private final @Nullable Kind self;
  private final List<Kind> lists;

  Who(String one, String many, @Nullable Kind self, Kind... lists) {
    this.one = one;
    this.many = many;
    this.self = self;
    this.lists = List.of(lists);
  }

  String one() {
    return one;
  }

  String many() {
    return many;
  }

  /** The fact that says something of the person or thing itself; null when there is none. */
  @Nullable Kind self() {
    return self;
  }

  /** The kinds of facts of which there may be several. */
  List<Kind> lists() {
    return lists;
  }

  /** What may be said. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (self != null) {
      keys.addAll(self.keys());
    }
    lists.forEach(kind -> keys.add(kind.key()));
    return keys;
  }
}
