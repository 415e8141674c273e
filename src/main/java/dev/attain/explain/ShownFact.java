package dev.attain.explain;

import dev.attain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact, for people.
 *
 * @param fact the fact's name in rules
 * @param values its values by their names in rules; what is missing is left out
 * @param text the fact in words
 * @param at where it stands in the source, as {@code file:line}; null where that is not known
 */
public record ShownFact(String fact, Map<String, String> values, Text text, @Nullable String at) {

  /** Keeps its own copy of the map, in its order. */
  public ShownFact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
