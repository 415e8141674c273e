package dev.attain.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Values that are not to be changed, because another condition needs them as they are. */
final class Avoided {

  private record Value(Record fact, String field) {

    @SuppressWarnings("ReferenceEquality") // two facts that are equal are two
    boolean isOf(Record other) {
      return fact == other;
    }
  }

  private final List<Value> values = new ArrayList<>();

  void add(Record fact, String field) {
    values.add(new Value(fact, field));
  }

  /** The whole fact stays as it is. */
  void add(Record fact) {
    FactFields.names(fact.getClass()).forEach(field -> add(fact, field));
  }

  /** Whether the whole fact stays as it is. */
  boolean has(Record fact) {
    return FactFields.names(fact.getClass()).stream().allMatch(field -> has(fact, List.of(field)));
  }

  boolean has(Record fact, Collection<String> fields) {
    return values.stream().anyMatch(one -> one.isOf(fact) && fields.contains(one.field()));
  }
}
