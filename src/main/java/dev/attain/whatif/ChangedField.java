package dev.attain.whatif;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact that has another value now.
 *
 * @param field its name in rules
 * @param before the value that it had; null where it had none
 * @param after the value that it has; null where it has none
 */
public record ChangedField(String field, @Nullable Object before, @Nullable Object after) {

  /** Whether it is one. */
  boolean isOne() {
    return !Objects.equals(before, after);
  }
}
