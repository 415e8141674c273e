package dev.attain.facts;

import dev.attain.text.Text;
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
}
