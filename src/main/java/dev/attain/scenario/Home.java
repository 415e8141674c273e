package dev.attain.scenario;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios of a folder speak of.
 *
 * @param competency the competency
 * @param option the option; null for the competency as a whole
 */
record Home(Competency competency, @Nullable Option option) {

  /** By the path of a scenario file; nothing when its folder belongs to no competency. */
  static Optional<Home> of(String file, List<Competency> competencies) {
    for (Competency competency : competencies) {
      for (Option option : competency.options()) {
        if (file.startsWith(competency.id() + "/" + option.id() + "/")) {
          return Optional.of(new Home(competency, option));
        }
      }
      if (file.lastIndexOf('/') == competency.id().length()
          && file.startsWith(competency.id() + "/")) {
        return Optional.of(new Home(competency, null));
      }
    }
    return Optional.empty();
  }

  /** The competency as these rules have it, and the option if one is meant. */
  static Optional<Home> of(Scenario scenario, List<Competency> competencies) {
    return competencies.stream()
        .filter(competency -> competency.id().equals(scenario.competency()))
        .flatMap(
            competency ->
                scenario.option() == null
                    ? Stream.of(new Home(competency, null))
                    : competency.options().stream()
                        .filter(option -> option.id().equals(scenario.option()))
                        .map(option -> new Home(competency, option)))
        .findFirst();
  }

  List<Option> options() {
    return option == null ? competency.options() : List.of(option);
  }

  /** The ids of all requirements, in force or not. */
  List<String> requirements() {
    return options().stream()
        .flatMap(one -> one.requirements().stream())
        .map(Rule::id)
        .distinct()
        .toList();
  }

  List<String> requirementsOn(LocalDate asOf) {
    return options().stream()
        .flatMap(one -> one.requirementsOn(asOf).stream())
        .map(Rule::id)
        .toList();
  }
}
