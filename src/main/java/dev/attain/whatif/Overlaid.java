package dev.attain.whatif;

import dev.attain.facts.PartnerFacts;
import java.util.List;

/**
 * What came of changes to a partner's facts.
 *
 * @param facts the facts as they would be
 * @param changes what was added, changed and removed
 * @param withoutEffect what was asked for and changes nothing
 */
public record Overlaid(
    PartnerFacts facts, List<Change> changes, List<WithoutEffect> withoutEffect) {

  /** Keeps its own copies of the lists. */
  public Overlaid {
    changes = List.copyOf(changes);
    withoutEffect = List.copyOf(withoutEffect);
  }
}
