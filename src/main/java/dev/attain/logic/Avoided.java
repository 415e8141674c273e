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

  boolean has(Record fact, Collection<String> fields) {
    return values.stream().anyMatch(one -> one.isOf(fact) && fields.contains(one.field()));
  }
}
