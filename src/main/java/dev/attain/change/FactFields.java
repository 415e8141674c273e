package dev.attain.change;

import dev.attain.facts.Association;
import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.Evaluation;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.Partner;
import dev.attain.facts.Qualified;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What facts have, by their names in rules. */
final class FactFields {

  private static final List<Class<? extends Record>> FACTS =
      List.of(
          Evaluation.class,
          Partner.class,
          Association.class,
          Subscription.class,
          Individual.class,
          ExamPass.class,
          NetNewCustomer.class,
          CertifiedIndividual.class,
          Qualified.class,
          RequirementResult.class);

  private FactFields() {}

  /** The fields of a fact that hold a date. */
  static List<String> dates(String fact) {
    return FACTS.stream()
        .filter(type -> type.getSimpleName().equals(fact))
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
