package dev.attain.scenario;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios of a file are when nothing else is said.
 *
 * @param asOf the as-of date; null when each scenario must have its own
 * @param subjects what a customer and an individual are
 */
record Defaults(@Nullable LocalDate asOf, Map<Who, Subject> subjects) {

  static final Defaults NONE = new Defaults(null, Map.of());

  Defaults {
    subjects = Map.copyOf(subjects);
  }

  Subject of(Who who) {
    return subjects.getOrDefault(who, Subject.UNKNOWN);
  }
}
