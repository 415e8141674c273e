package dev.attain.report;

import dev.attain.text.Messages;
import dev.attain.whatif.PartnerWhatIf;
import java.util.List;

/**
 * What a report of changes shows, in words.
 *
 * @param rules which rules decided, and for which day
 * @param partners the partners
 * @param total how many there are, and how many attain another tier
 */
record WhatIfPage(String rules, List<Partner> partners, String total) {

  /** One partner; its name is empty where there is none. */
  record Partner(
      String id,
      String name,
      boolean isNew,
      boolean incomplete,
      List<Competency> competencies,
      List<Change> changes,
      List<String> withoutEffect) {

    boolean hasChanges() {
      return !changes.isEmpty();
    }

    boolean hasFindings() {
      return !withoutEffect.isEmpty();
    }
  }

  /** One competency, with the tier before and after. */
  record Competency(
      String name, String before, String after, boolean moved, List<Option> options) {}

  /** One option. */
  record Option(String name, List<Requirement> requirements) {}

  /** One requirement; what has moved has an arrow in it. */
  record Requirement(
      boolean moved, boolean met, String verdict, String tier, String found, String text) {}

  /** One change; the place where it is asked for is empty where it is not known. */
  record Change(String what, String word, String at, String told) {}

  static WhatIfPage of(
      List<PartnerWhatIf> partners, WhatIfReport.Heading heading, Messages messages) {
    WhatIfWords words = new WhatIfWords(messages);
    long moved =
        partners.stream()
            .filter(partner -> partner.decisions().stream().anyMatch(one -> one.tierMoved()))
            .count();
    return new WhatIfPage(
        messages.get("rules", heading.rules(), heading.ruleSet(), String.valueOf(heading.asOf())),
        partners.stream().map(words::partner).toList(),
        messages.get(partners.isEmpty() ? "nobody" : "total", partners.size(), moved));
  }
}
