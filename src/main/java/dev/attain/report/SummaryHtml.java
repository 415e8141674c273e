package dev.attain.report;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.NearMiss;
import dev.attain.summary.RejectCount;
import dev.attain.summary.RequirementSummary;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out for a population, as one page that needs neither a network nor a script: each chart
 * is a table with its numbers. The same summary gives the same bytes.
 */
public final class SummaryHtml {

  private final Summary summary;
  private final SummaryWords words;
  private final Bars bars;

  private SummaryHtml(Summary summary, String language) {
    this.summary = summary;
    this.words = new SummaryWords(language);
    this.bars = new Bars(words);
  }

  /**
   * Writes a summary.
   *
   * @param summary what came out
   * @param language the language of names and words
   * @param out takes the page, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Summary summary, String language, Writer out) throws IOException {
    SummaryHtml html = new SummaryHtml(summary, language);
    HtmlPage.write("summary", html.page(), html.words.messages(), out);
  }

  /** What the page shows. */
  record Page(
      String title,
      String asOf,
      String ruleSet,
      List<Total> totals,
      boolean nobody,
      boolean overview,
      boolean lapsingAsked,
      List<Competency> competencies,
      List<Reject> rejects) {}

  /** A number of the whole. */
  record Total(String label, String count, String percent) {}

  /** A competency. */
  record Competency(
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
      String listed) {}

  /** A requirement. */
  record Requirement(
      String anchor, String text, String tier, String option, String id, List<Bar> missing) {}

  /** A partner that nearly attained a tier. */
  record Near(String id, String name, String attained, String next, List<Missing> missing) {}

  /** What it lacks. */
  record Missing(String anchor, String requirement, String found) {}

  /** A partner that will lose a tier. */
  record Lapse(String id, String name, String from, String to, String on) {}

  /** Why rows were set aside. */
  record Reject(String file, String column, String reason, String example, Bar bar) {}

  private Page page() {
    List<Competency> competencies = new ArrayList<>();
    if (summary.partners() > 0) {
      for (CompetencySummary one : summary.competencies()) {
        competencies.add(competency("c" + (competencies.size() + 1), one));
      }
    }
    long most = summary.rejects().stream().mapToLong(RejectCount::rows).max().orElse(0);
    return new Page(
        words.get("title"),
        words.get("asOf", "" + summary.asOf()),
        Printable.of(summary.ruleSet()),
        List.of(
            new Total(words.get("partners"), words.number(summary.partners()), ""),
            total("incomplete", summary.incomplete(), summary.partners()),
            new Total(words.get("facts"), words.number(summary.facts()), ""),
            new Total(words.get("rows"), words.number(summary.rows()), ""),
            total("rejected", summary.rejected(), summary.rows())),
        summary.partners() == 0,
        competencies.size() > 1,
        summary.lapsingWithin() != null,
        competencies,
        summary.rejects().stream().map(one -> reject(one, most)).toList());
  }

  private Total total(String key, long part, long all) {
    return new Total(words.get(key), words.number(part), words.percent(part, all));
  }

  private Competency competency(String anchor, CompetencySummary one) {
    List<Requirement> requirements = new ArrayList<>();
    for (RequirementSummary each : one.requirements()) {
      requirements.add(requirement(anchor + "-r" + (requirements.size() + 1), one, each));
    }
    LocalDate within = summary.lapsingWithin();
    int listed = one.lapsing().size();
    return new Competency(
        anchor,
        words.in(one.name()),
        bars.tiers(one),
        words.number(one.oneShort()),
        words.number(one.lapses()),
        words.get("oneShort", words.number(one.oneShort())),
        within == null ? "" : words.get("lapses", "" + within, words.number(one.lapses())),
        requirements,
        one.nearMisses().stream().map(near -> near(one, near, requirements)).toList(),
        bars.months(one),
        one.lapsing().stream().map(each -> lapse(one, each)).toList(),
        listed < one.lapses() ? words.get("listed", words.number(listed)) : "");
  }

  private Requirement requirement(
      String anchor, CompetencySummary competency, RequirementSummary one) {
    return new Requirement(
        anchor,
        words.in(one.text()),
        words.tier(competency, one.tier()),
        one.option(),
        one.id(),
        bars.missing(one));
  }

  private Near near(CompetencySummary competency, NearMiss one, List<Requirement> requirements) {
    return new Near(
        Printable.of(one.partnerId()),
        orEmpty(one.partnerName()),
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

  private Lapse lapse(CompetencySummary competency, Lapsing one) {
    return new Lapse(
        Printable.of(one.partnerId()),
        orEmpty(one.partnerName()),
        words.tier(competency, one.from()),
        words.tier(competency, one.to()),
        "" + one.on());
  }

  private Reject reject(RejectCount one, long most) {
    return new Reject(
        Printable.of(one.file()),
        orEmpty(one.column()),
        Printable.of(one.reason()),
        Printable.of(one.example()),
        Bar.of("", one.rows(), summary.rejected(), most, Bar.LOST, words));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : Printable.of(text);
  }
}
