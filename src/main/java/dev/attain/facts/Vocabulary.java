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
   * Whether a value of a fact may be any text.
   *
   * @param field the value's name in rules
   * @return false for products and association types, which must be words of the vocabulary
   */
  public boolean isOpen(String field) {
    return !field.equals("product") && !field.equals("type");
  }

  /**
   * Looks whether facts have canonical words: one that no rule can meet would count for nothing in
   * silence.
   *
   * @param facts the facts of a partner
   * @throws IllegalArgumentException if a word is an alias or unknown; names the word that is meant
   */
  public void check(PartnerFacts facts) {
    facts.associations().forEach(this::check);
    facts.subscriptions().forEach(this::check);
  }

  /**
   * Looks whether an association has canonical words.
   *
   * @param association the association
   * @throws IllegalArgumentException if a word is an alias or unknown; names the word that is meant
   */
  public void check(Association association) {
    check(products, "product", association.product());
    check(associationTypes, "association type", association.type());
  }

  /**
   * Looks whether a subscription has canonical words.
   *
   * @param subscription the subscription
   * @throws IllegalArgumentException if a word is an alias or unknown; names the word that is meant
   */
  public void check(Subscription subscription) {
    check(products, "product", subscription.product());
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
