package dev.attain.facts;

import dev.attain.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The words of the programmes.
 *
 * @param products what customers subscribe to and partners are associated for
 * @param associationTypes how a partner may be tied to a customer
 * @param exams labels of exams by code; other exams are allowed in facts
 */
public record Vocabulary(Words products, Words associationTypes, Map<String, Text> exams) {

  /** Keeps its own copy of the map. */
  public Vocabulary {
    exams = Map.copyOf(exams);
  }

  /**
   * The words that a value of a fact may be.
   *
   * @param field the value's name in rules
   * @return products, association types or exams; of exams those that have a label. Nothing for
   *     what may be anything
   */
  public Collection<String> wordsOf(String field) {
    return switch (field) {
      case "product" -> products.labels().keySet();
      case "type" -> associationTypes.labels().keySet();
      case "exam" -> exams.keySet().stream().sorted().toList();
      default -> List.of();
    };
  }
}
