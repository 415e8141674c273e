package dev.attain.scenario;

import dev.attain.facts.PartnerFacts;
import dev.attain.source.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must come out for a partner, told in a sentence.
 *
 * @param sentence what it shows, in the programme's terms
 * @param place where the sentence stands; the file is a path below the rules folder
 * @param competency the competency that it speaks of
 * @param option the option that it speaks of; null for the competency as a whole
 * @param asOf the day for which it is decided
 * @param facts all that is given, in canonical words
 * @param expected what must come out
 */
public record Scenario(
    String sentence,
    Place place,
    String competency,
    @Nullable String option,
    LocalDate asOf,
    PartnerFacts facts,
    Expected expected) {

  /** The id of the partner that every scenario is about. */
  static final String PARTNER = "scenario";

  /** How a scenario file's name ends. */
  public static final String ENDING = ".scenarios.yaml";
}
