package dev.attain.whatif;

import dev.attain.facts.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is put in: it takes the place of those that are {@linkplain Kind#key() the same
 * thing}, or is added where there is none.
 *
 * @param fact the fact, in canonical words
 * @param at where that is asked for, when it was read from a file
 */
public record Put(Record fact, @Nullable Origin at) {

  /** Refuses facts that nobody can change. */
  public Put {
    Kind.of(fact);
  }
}
