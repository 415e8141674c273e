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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An impact for people: what differs, what becomes of whom, and which line did it. */
final class ImpactText {

  private final Impact impact;
  private final String language;
  private final ImpactWords words;
  private final Writer out;

  ImpactText(Impact impact, String language, Writer out) {
    this.impact = impact;
    this.language = language;
    this.words = new ImpactWords(language);
    this.out = out;
  }

  void write() throws IOException {
    side("before", impact.before());
    side("after", impact.after());
    line(words.summary(impact));
    for (String leftOut : words.leftOut(impact)) {
      line(leftOut);
    }
    line("");
    line(words.get(impact.changes().isEmpty() ? "noDifference" : "differences"));
    for (ChangeImpact change : impact.changes()) {
      Difference difference = change.difference();
      String owner = ImpactWords.owner(difference);
      line(
          "  "
              + difference.number()
              + "  "
              + (owner.isEmpty() ? "" : owner + ": ")
              + words.title(difference)
              + "  "
              + words.didWhat(change));
      pieces(difference);
    }
    for (CompetencyImpact competency : impact.competencies()) {
      write(competency);
    }
  }

  private void side(String key, Impact.Side side) throws IOException {
    line(words.get(key, side.rules(), side.ruleSet(), side.asOf().toString()));
  }

  /** The lines as they stand in their files. */
  private void pieces(Difference difference) throws IOException {
    piece("-", difference.before());
    piece("+", difference.after());
  }

  private void piece(String sign, @Nullable Piece piece) throws IOException {
    if (piece != null && piece.place() != null) {
      line("       " + piece.where());
      for (String line : piece.line().lines().toList()) {
        line("       " + sign + " " + line);
      }
    }
  }

  private void write(CompetencyImpact competency) throws IOException {
    line("");
    line(words.summary(competency));
    line("");
    table(competency);
    line("");
    requirements(competency);
    for (Flip flip : competency.flips()) {
      line("");
      write(competency, flip);
    }
  }

  private void table(CompetencyImpact competency) throws IOException {
    Columns columns = new Columns();
    List<String> head = new ArrayList<>(List.of(words.get("fromTo")));
    competency.tiers().forEach(to -> head.add(words.tier(competency, to.tier())));
    columns.row(head.toArray(String[]::new));
    for (TierName from : competency.tiers()) {
      List<String> row = new ArrayList<>(List.of(words.tier(competency, from.tier())));
      for (TierName to : competency.tiers()) {
        row.add(String.valueOf(competency.partners(from.tier(), to.tier())));
      }
      columns.row(row.toArray(String[]::new));
    }
    lines(columns);
  }

  private void requirements(CompetencyImpact competency) throws IOException {
    Columns columns = new Columns();
    columns.row(
        words.get("requirement"),
        words.get("metBefore"),
        words.get("metAfter"),
        words.get("gained"),
        words.get("lost"),
        "");
    for (RequirementImpact requirement : competency.requirements()) {
      columns.row(
          requirement.id(),
          orNotAsked(requirement.metBefore()),
          orNotAsked(requirement.metAfter()),
          String.valueOf(requirement.gained()),
          String.valueOf(requirement.lost()),
          requirement.text().in(language));
    }
    lines(columns);
  }

  private String orNotAsked(@Nullable Long partners) {
    return partners == null ? words.get("notAsked") : partners.toString();
  }

  private void write(CompetencyImpact competency, Flip flip) throws IOException {
    String name = flip.partnerName() == null ? "" : "  " + Printable.of(flip.partnerName());
    line(
        Printable.of(flip.partnerId())
            + name
            + ": "
            + words.get(
                "flip", words.tier(competency, flip.from()), words.tier(competency, flip.to())));
    if (!flip.complete()) {
      line("  " + words.get("incomplete"));
    }
    for (Flip.Asked asked : flip.requirements()) {
      line("  " + asked.id() + "  " + words.asked(asked));
    }
    if (flip.causes().size() > 1) {
      line("  " + words.get("together"));
    }
    for (Difference cause : flip.causes()) {
      line("  " + words.get("because", cause.number(), words.title(cause)));
      pieces(cause);
    }
    String alone = words.alone(flip);
    if (!alone.isEmpty()) {
      line("  " + alone);
    }
  }

  private void lines(Columns columns) throws IOException {
    for (String line : columns.lines()) {
      line("  " + line);
    }
  }

  private void line(String line) throws IOException {
    out.write(line + "\n");
  }
}
