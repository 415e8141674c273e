package dev.attain.batch;

import dev.attain.summary.Summary;

/** From what was counted to what is told. */
final class Summaries {

  private Summaries() {}

  static Summary summary(Settings settings, RunHead head, Tally all) {
    return new Summary(
        settings.asOf(),
        settings.rules().hash(),
        all.partners(),
        all.incomplete(),
        all.facts(),
        head.rows(),
        all.rejects().rows(),
        settings.competencies().stream()
            .map(one -> all.competency(one.id()).summary(one, settings.asOf()))
            .toList(),
        all.rejects().counts(),
        settings.lapsingUntil());
  }
}
