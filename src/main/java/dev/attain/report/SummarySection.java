package dev.attain.report;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.NearMiss;
import dev.attain.summary.RequirementSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a summary shows of a competency.
 *
 * @param anchor where it stands in the page
 * @param name its name
 * @param tiers the chart of its tiers
 * @param oneShort how many are one short
 * @param lapses how many will lose a tier
 * @param oneShortLine the same as a line
 * @param lapsesLine the same as a line; empty if nobody asked
 * @param requirements its requirements
 * @param near the nearest partners
 * @param months the chart of when tiers are lost
 * @param lapsing who loses a tier, the soonest first
 * @param listed how many of them are shown; empty for all
 */
record SummarySection(
    String anchor,
    String name,
    List<Bar> tiers,
    String oneShort,
    String lapses,
    String oneShortLine,
    String lapsesLine,
    List<Requirement> requirements,
    List<Near> near,
    List<Bar> months,
    List<Lapse> lapsing,
    String listed) {

  /** A requirement, and the chart of how many are missing. */
  record Requirement(
      String anchor, String text, String tier, String option, String id, List<Bar> missing) {}

  /** A partner that nearly attained a tier. */
  record Near(String id, String name, String attained, String next, List<Missing> missing) {}

  /** What it lacks, and where the requirement stands in the page; empty if it does not. */
  record Missing(String anchor, String requirement, String found) {}

  /** A partner that will lose a tier. */
  record Lapse(String id, String name, String from, String to, String on) {}

  static SummarySection of(
      String anchor, CompetencySummary one, @Nullable LocalDate within, SummaryWords words) {
    return new Maker(one, words, new Bars(words)).section(anchor, within);
  }

  private record Maker(CompetencySummary competency, SummaryWords words, Bars bars) {

    SummarySection section(String anchor, @Nullable LocalDate within) {
      List<Requirement> requirements = new ArrayList<>();
      for (RequirementSummary each : competency.requirements()) {
        requirements.add(requirement(anchor + "-r" + (requirements.size() + 1), each));
      }
      String oneShort = words.number(competency.oneShort());
      String lapses = words.number(competency.lapses());
      int listed = competency.lapsing().size();
      return new SummarySection(
          anchor,
          words.in(competency.name()),
          bars.tiers(competency),
          oneShort,
          lapses,
          words.get("oneShort", oneShort),
          within == null ? "" : words.get("lapses", "" + within, lapses),
          requirements,
          competency.nearMisses().stream().map(each -> near(each, requirements)).toList(),
          bars.months(competency),
          competency.lapsing().stream().map(this::lapse).toList(),
          listed < competency.lapses() ? words.get("listed", words.number(listed)) : "");
    }

    private Requirement requirement(String anchor, RequirementSummary one) {
      return new Requirement(
          anchor,
          words.in(one.text()),
          words.tier(competency, one.tier()),
          one.option(),
          one.id(),
          bars.missing(one));
    }

    private Near near(NearMiss one, List<Requirement> requirements) {
      return new Near(
          Printable.of(one.partnerId()),
          Printable.of(Objects.requireNonNullElse(one.partnerName(), "")),
          words.tier(competency, one.attained()),
          words.in(one.tierName()),
          one.missing().stream().map(each -> missing(each, requirements)).toList());
    }

    private Missing missing(NearMiss.Missing one, List<Requirement> requirements) {
      String anchor =
          requirements.stream()
              .filter(known -> known.id().equals(one.requirement()))
              .map(Requirement::anchor)
              .findFirst()
              .orElse("");
      return new Missing(
          anchor,
          one.requirement(),
          words.get(
              "found",
              words.number(one.found()),
              words.number(one.needed()),
              words.get("short", words.number(one.needed() - one.found()))));
    }

    private Lapse lapse(Lapsing one) {
      return new Lapse(
          Printable.of(one.partnerId()),
          Printable.of(Objects.requireNonNullElse(one.partnerName(), "")),
          words.tier(competency, one.from()),
          words.tier(competency, one.to()),
          "" + one.on());
    }
  }
}
