package dev.attain.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must come out. What is not said may be anything.
 *
 * @param tier the highest tier attained, {@code none} for no tier; null when it is not said
 * @param requirements what is said of requirements, by id, in the order in which it is said
 */
public record Expected(@Nullable String tier, Map<String, Requirement> requirements) {

  /** Keeps its own copy of the map. */
  public Expected {
    requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
  }

  /**
   * What must come out for one requirement.
   *
   * @param needed how many it asks for; null when it is not said
   * @param found how many are found; null when it is not said
   * @param met whether it is met; null when it is not said
   */
  public record Requirement(@Nullable Long needed, @Nullable Long found, @Nullable Boolean met) {

    boolean saysNothing() {
      return needed == null && found == null && met == null;
    }
  }

  boolean saysNothing() {
    return tier == null && requirements.isEmpty();
  }
}
