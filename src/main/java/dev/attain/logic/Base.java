package dev.attain.logic;

import dev.attain.facts.PartnerFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A partner's facts, by type and by value; the indexes are made when they are first asked for. */
final class Base {

  private final PartnerFacts facts;
  private final Map<String, List<Record>> byType = new LinkedHashMap<>();
  private final Map<String, Map<Object, List<Record>>> indexes = new HashMap<>();

  Base(PartnerFacts facts) {
    this.facts = facts;
    byType.put("Partner", List.of(facts.partner()));
    for (Collection<? extends Record> all :
        List.of(
            facts.associations(), facts.subscriptions(), facts.individuals(), facts.examPasses())) {
      all.forEach(
          fact ->
              byType
                  .computeIfAbsent(fact.getClass().getSimpleName(), type -> new ArrayList<>())
                  .add(fact));
    }
  }

  PartnerFacts facts() {
    return facts;
  }

  List<Record> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  List<Record> of(String type, String field, @Nullable Object value) {
    Map<Object, List<Record>> index =
        indexes.computeIfAbsent(type + "." + field, name -> index(type, field));
    return index.getOrDefault(key(value), List.of());
  }

  private Map<Object, List<Record>> index(String type, String field) {
    Map<Object, List<Record>> index = new LinkedHashMap<>();
    for (Record fact : of(type)) {
      index
          .computeIfAbsent(key(FactFields.value(fact, field)), value -> new ArrayList<>(1))
          .add(fact);
    }
    return index;
  }

  private static Object key(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof Number number ? (Object) number.longValue() : value;
  }
}
