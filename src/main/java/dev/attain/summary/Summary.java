package dev.attain.summary;

import java.time.LocalDate;
import java.util.List;

/**
 * What came out for a population.
 *
 * @param asOf the day for which it was decided
 * @param ruleSet the hash of the rules that decided, {@code sha256:…}
 * @param partners how many partners were decided
 * @param incomplete how many of them lost rows that could not be read
 * @param facts how many facts they have, each counted once
 * @param rows how many rows were read, those that were set aside included
 * @param rejected how many rows were set aside
 * @param competencies what came out for each competency
 * @param rejects what was wrong with the rows that were set aside, the most frequent first
 * @param lapsingWithin until which day it was looked whether a tier will be lost; null if nobody
 *     asked
 */
public record Summary(
    LocalDate asOf,
    String ruleSet,
    long partners,
    long incomplete,
    long facts,
    long rows,
    long rejected,
    List<CompetencySummary> competencies,
    List<RejectCount> rejects,
    @org.jspecify.annotations.Nullable LocalDate lapsingWithin) {

  /** Keeps its own copies of the lists. */
  public Summary {
    competencies = List.copyOf(competencies);
    rejects = List.copyOf(rejects);
  }
}
