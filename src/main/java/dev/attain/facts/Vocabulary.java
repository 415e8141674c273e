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

  /**
   * Looks whether facts have canonical words: one that no rule can meet would count for nothing in
   * silence.
   *
   * @param facts the facts of a partner
   * @throws IllegalArgumentException if a word is an alias or unknown; names the word that is meant
   */
  public void check(PartnerFacts facts) {
    for (Association association : facts.associations()) {
      check(products, "product", association.product());
      check(associationTypes, "association type", association.type());
    }
    for (Subscription subscription : facts.subscriptions()) {
      check(products, "product", subscription.product());
    }
  }

  private static void check(Words words, String column, String word) {
    if (!words.isCanonical(word)) {
      throw new IllegalArgumentException(
          words
              .canonical(word)
              .map(meant -> column + " \"" + word + "\" is an alias; facts need \"" + meant + "\"")
              .orElseGet(() -> words.unknown(column, word)));
    }
  }
}
