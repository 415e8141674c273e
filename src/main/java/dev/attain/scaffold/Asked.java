package dev.attain.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new definition asks: exams of individuals, a product of customers, or only that an
 * individual is with the partner.
 *
 * @param exams the exams to choose from; empty for none
 * @param each how many of them each individual must have passed; 0 for one
 * @param product what customers subscribe to; null for none
 */
public record Asked(List<String> exams, int each, @Nullable String product) {

  /** Only that an individual is with the partner. */
  public static final Asked NOTHING = new Asked(List.of(), 0, null);

  /** Keeps its own copy of the list. */
  public Asked {
    exams = List.copyOf(exams);
  }
}
