package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.text.Messages;
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
  private final Map<String, Totals> totals = new LinkedHashMap<>();
  private String lastPartner = "";

  TextReport(Writer out, String language) {
    this.out = out;
    this.language = language;
    this.messages = new Messages(Report.class, language);
  }

  @Override
  public void add(Decision decision) throws IOException {
    if (!decision.partnerId().equals(lastPartner)) {
      lastPartner = decision.partnerId();
      out.write(
          "\n"
              + Printable.of(decision.partnerId())
              + (decision.partnerName() == null ? "" : "  " + Printable.of(decision.partnerName()))
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
    totals.computeIfAbsent(decision.competency(), c -> noneYet(decision)).add(decision.attained());
  }

  @Override
  public void end() throws IOException {
    if (totals.isEmpty()) {
      out.write("\n" + messages.get("nobody") + "\n");
    }
    for (Totals total : totals.values()) {
      String tiers =
          total.byTier().entrySet().stream()
              .filter(e -> e.getValue() > 0)
              .map(e -> total.names().get(e.getKey()) + " " + e.getValue())
              .collect(Collectors.joining(messages.get("and")));
      int partners = total.byTier().values().stream().mapToInt(Integer::intValue).sum();
      out.write("\n" + messages.get("total", total.competency(), partners, tiers) + "\n");
    }
    out.flush();
  }

  /** The tiers in their order, so that totals are listed in it too. */
  private Totals noneYet(Decision decision) {
    Totals total =
        new Totals(
            decision.competencyName().in(language), new LinkedHashMap<>(), new LinkedHashMap<>());
    total.names().put(Decision.NONE, messages.get("none"));
    for (OptionDecision option : decision.options()) {
      option.tiers().forEach(tier -> total.names().put(tier.tier(), tier.name().in(language)));
    }
    total.names().keySet().forEach(tier -> total.byTier().put(tier, 0));
    return total;
  }

  /** How many partners attained which tier of one competency; tiers by id, with their names. */
  private record Totals(String competency, Map<String, String> names, Map<String, Integer> byTier) {

    void add(String tier) {
      byTier.merge(tier, 1, Integer::sum);
    }
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
      out.write(
          "    "
              + messages.get("next", next.get().name().in(language), missing(option, next.get()))
              + "\n");
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
