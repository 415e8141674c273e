package dev.attain.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes to a partner's facts would do.
 *
 * @param partnerId the partner's id
 * @param partnerName its name as it would be, where there is one
 * @param isNew whether the partner itself comes with the changes
 * @param decisions the decision before and after, for each competency
 * @param changes what was added, changed and removed
 * @param withoutEffect what was asked for and changes nothing
 */
public record PartnerWhatIf(
    String partnerId,
    @Nullable String partnerName,
    boolean isNew,
    List<WhatIf> decisions,
    List<Change> changes,
    List<WithoutEffect> withoutEffect) {

  /** Keeps its own copies of the lists. */
  public PartnerWhatIf {
    decisions = List.copyOf(decisions);
    changes = List.copyOf(changes);
    withoutEffect = List.copyOf(withoutEffect);
  }
}
