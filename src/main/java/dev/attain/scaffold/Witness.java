package dev.attain.scaffold;

import dev.attain.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds an example of what a definition makes. */
final class Witness {

  /** What one is like, in scenarios' words. */
  record Found(String noun, List<String> defaults) {}

  Witness(RuleSet rules, Existing place, Made counted, LocalDate asOf) {}

  Optional<Found> find() {
    return Optional.empty();
  }
}
