package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions for people: what was found, what is needed, how many are short, what to do next. */
final class TextReport implements Report {

  private final Writer out;
  private final String language;
  private final Messages messages;
  private final Map<String, Map<String, Integer>> totals = new LinkedHashMap<>();
  private String lastPartner = "";

  TextReport(Writer out, String language) {
    this.out = out;
    this.language = language;
    this.messages = new Messages(language);
  }

  @Override
  public void add(Decision decision) throws IOException {
    if (!decision.partnerId().equals(lastPartner)) {
      lastPartner = decision.partnerId();
      out.write(
          "\n" + decision.partnerId() + (decision.partnerName() == null ? "" : "  " + decision.partnerName())
              + "\n");
      if (!decision.complete()) {
        out.write("  " + messages.get("incomplete") + "\n");
      }
    }
    String tier = tierName(decision);
    String competency = decision.competencyName().in(language);
    out.write("  " + messages.get("verdict", competency, tier) + "\n");
    for (OptionDecision option : decision.options()) {
      write(option);
    }
    totals.computeIfAbsent(competency, c -> new LinkedHashMap<>()).merge(tier, 1, Integer::sum);
  }

  @Override
  public void end() throws IOException {
    if (totals.isEmpty()) {
      out.write("\n" + messages.get("nobody") + "\n");
    }
    for (Map.Entry<String, Map<String, Integer>> entry : totals.entrySet()) {
      String tiers =
          entry.getValue().entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(messages.get("and")));
      int partners = entry.getValue().values().stream().mapToInt(Integer::intValue).sum();
      out.write("\n" + messages.get("total", entry.getKey(), partners, tiers) + "\n");
    }
    out.flush();
  }

  private String tierName(Decision decision) {
    return decision.attained().equals(Decision.NONE)
        ? messages.get("none")
        : decision.attainedName().in(language);
  }

  private void write(OptionDecision option) throws IOException {
    out.write("    " + option.name().in(language) + "\n");
    Columns columns = new Columns();
    for (RequirementDecision requirement : option.requirements()) {
      columns.row(
          messages.get(requirement.met() ? "met" : "notMet"),
          tierName(option, requirement.tier()),
          messages.get("found", requirement.found(), requirement.needed()),
          requirement.met() ? "" : messages.get("short", requirement.missing()),
          requirement.text().in(language));
    }
    for (String line : columns.lines()) {
      out.write("      " + line + "\n");
    }
    Optional<TierDecision> next = next(option);
    if (next.isPresent()) {
      out.write("    " + messages.get("next", next.get().name().in(language), missing(option, next.get())) + "\n");
    }
  }

  private String tierName(OptionDecision option, String tier) {
    return option.tiers().stream()
        .filter(t -> t.tier().equals(tier))
        .map(t -> t.name().in(language))
        .findFirst()
        .orElse(tier);
  }

  /** The lowest tier above the one attained that is not attained. */
  private static Optional<TierDecision> next(OptionDecision option) {
    List<TierDecision> above = new ArrayList<>();
    for (TierDecision tier : option.tiers()) {
      above.add(tier);
      if (tier.tier().equals(option.attained())) {
        above.clear();
      }
    }
    return above.stream().findFirst();
  }

  private String missing(OptionDecision option, TierDecision tier) {
    return option.requirements().stream()
        .filter(r -> r.tier().equals(tier.tier()) && !r.met())
        .map(r -> messages.get("more", r.missing(), r.counted().in(language)))
        .collect(Collectors.joining(messages.get("and")));
  }
}
