package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;

/**
 * Something that counts.
 *
 * @param id what it is: a customer's id, an individual's, or that of a fact
 * @param name its name for people, such as an individual's; else its id
 * @param is what it counts as, as the definition says it
 * @param adds how much it adds to what is found; below zero where it takes away
 * @param rule the id of the rule that makes it count
 * @param facts the facts that make it count
 */
public record CountedThing(
    String id, String name, Text is, long adds, String rule, List<ShownFact> facts) {

  /** Keeps its own copy of the list. */
  public CountedThing {
    facts = List.copyOf(facts);
  }
}
