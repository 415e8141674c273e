package dev.attain.check;

import dev.attain.rules.Rule;
import dev.attain.source.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Versions of a rule under one id follow each other without a gap. */
final class Versions {

  private Versions() {}

  static void check(List<Rule> rules, Findings findings) {
    Map<String, List<Rule>> byId = new LinkedHashMap<>();
    for (Rule rule : rules) {
      byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
    }
    byId.values().forEach(versions -> checkGaps(versions, findings));
  }

  private static void checkGaps(List<Rule> versions, Findings findings) {
    List<Rule> sorted =
        versions.stream()
            .sorted(
                Comparator.comparing(
                    (Rule rule) -> rule.effectiveOn() == null ? LocalDate.MIN : rule.effectiveOn()))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      LocalDate end = sorted.get(i - 1).expiresOn();
      LocalDate start = sorted.get(i).effectiveOn();
      if (end != null && start != null && end.isBefore(start)) {
        findings.at(
            sorted.get(i),
            Code.VERSIONS_GAP,
            "from "
                + end
                + " to "
                + start.minusDays(1)
                + " no version is in force: the one before expires on "
                + end
                + ", and this one takes effect on "
                + start);
      }
    }
  }
}
