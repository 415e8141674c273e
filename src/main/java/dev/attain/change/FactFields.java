package dev.attain.change;

import dev.attain.facts.FactKinds;
import dev.attain.facts.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What facts have, by their names in rules. */
final class FactFields {

  private FactFields() {}

  /** The fields of a fact that hold a date. */
  static List<String> dates(String fact) {
    return FactKinds.named(fact).stream()
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(field -> field.getType() == LocalDate.class)
        .map(RecordComponent::getName)
        .toList();
  }

  /** The words that the vocabulary has for a field; none for a field that takes any. */
  static Collection<String> words(String field, Vocabulary vocabulary) {
    return switch (field) {
      case "product" -> vocabulary.products().labels().keySet();
      case "type" -> vocabulary.associationTypes().labels().keySet();
      case "exam" -> new TreeSet<>(vocabulary.exams().keySet());
      default -> List.of();
    };
  }
}
