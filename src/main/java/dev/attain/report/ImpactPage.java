package dev.attain.report;

import dev.attain.difference.Difference;
import dev.attain.difference.Piece;
import dev.attain.impact.ChangeImpact;
import dev.attain.impact.CompetencyImpact;
import dev.attain.impact.CompetencyImpact.TierName;
import dev.attain.impact.Flip;
import dev.attain.impact.Impact;
import dev.attain.impact.RequirementImpact;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An impact as a page: the table, the difference of the rules, and a list that can be searched. */
final class ImpactPage {

  private final Impact impact;
  private final ImpactWords words;

  private ImpactPage(Impact impact, ImpactWords words) {
    this.impact = impact;
    this.words = words;
  }

  static void write(Impact impact, String language, Writer out) throws IOException {
    ImpactWords words = new ImpactWords(language);
    HtmlPage.write("impact", new ImpactPage(impact, words).page(), words.messages(), out);
  }

  record Page(
      String before,
      String after,
      String summary,
      List<String> leftOut,
      String heading,
      List<Change> changes,
      List<Section> competencies,
      List<Row> flips,
      int count) {}

  record Change(int number, String owner, String title, String did, Lines before, Lines after) {}

  record Lines(String where, String text) {}

  record Section(
      String title, List<String> tiers, List<Line> table, List<Requirement> requirements) {}

  record Line(String tier, List<Cell> cells) {}

  record Cell(long partners, boolean flipped) {}

  record Requirement(String id, String text, String before, String after, long gained, long lost) {}

  record Row(
      String id,
      String name,
      boolean incomplete,
      String competency,
      String from,
      String to,
      boolean loss,
      List<Found> found,
      List<Change> causes,
      String alone) {}

  record Found(String id, String text) {}

  private Page page() {
    List<Row> flips =
        impact.competencies().stream()
            .flatMap(competency -> competency.flips().stream().map(flip -> row(competency, flip)))
            .toList();
    return new Page(
        side("before", impact.before()),
        side("after", impact.after()),
        words.summary(impact),
        words.leftOut(impact),
        words.get(impact.changes().isEmpty() ? "noDifference" : "differences"),
        impact.changes().stream().map(this::change).toList(),
        impact.competencies().stream().map(this::section).toList(),
        flips,
        flips.size());
  }

  private String side(String key, Impact.Side side) {
    return words.get(key, side.rules(), side.ruleSet(), side.asOf().toString());
  }

  private Change change(ChangeImpact change) {
    return change(change.difference(), words.didWhat(change));
  }

  private Change change(Difference difference, String did) {
    return new Change(
        difference.number(),
        ImpactWords.owner(difference),
        words.title(difference),
        did,
        lines(difference.before()),
        lines(difference.after()));
  }

  private static Lines lines(@Nullable Piece piece) {
    return piece == null ? new Lines("", "") : new Lines(piece.where(), piece.line());
  }

  private Section section(CompetencyImpact competency) {
    return new Section(
        words.summary(competency),
        competency.tiers().stream().map(tier -> words.tier(competency, tier.tier())).toList(),
        competency.tiers().stream().map(from -> line(competency, from)).toList(),
        competency.requirements().stream().map(this::requirement).toList());
  }

  private Line line(CompetencyImpact competency, TierName from) {
    return new Line(
        words.tier(competency, from.tier()),
        competency.tiers().stream()
            .map(
                to -> {
                  long partners = competency.partners(from.tier(), to.tier());
                  return new Cell(partners, partners > 0 && !from.equals(to));
                })
            .toList());
  }

  private Requirement requirement(RequirementImpact requirement) {
    return new Requirement(
        requirement.id(),
        requirement.text().in(words.messages().language()),
        orNotAsked(requirement.metBefore()),
        orNotAsked(requirement.metAfter()),
        requirement.gained(),
        requirement.lost());
  }

  private String orNotAsked(@Nullable Long partners) {
    return partners == null ? words.get("notAsked") : partners.toString();
  }

  private Row row(CompetencyImpact competency, Flip flip) {
    return new Row(
        Printable.of(flip.partnerId()),
        Printable.of(Objects.requireNonNullElse(flip.partnerName(), "")),
        !flip.complete(),
        impact.competencies().size() > 1 ? words.name(competency) : "",
        words.tier(competency, flip.from()),
        words.tier(competency, flip.to()),
        flip.direction() == Flip.Direction.LOSS,
        flip.requirements().stream()
            .map(asked -> new Found(asked.id(), words.asked(asked)))
            .toList(),
        flip.causes().stream().map(cause -> change(cause, "")).toList(),
        words.alone(flip));
  }
}
