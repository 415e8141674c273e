package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.difference.Difference;
import dev.attain.difference.Piece;
import dev.attain.impact.ChangeImpact;
import dev.attain.impact.CompetencyImpact;
import dev.attain.impact.Flip;
import dev.attain.impact.Impact;
import dev.attain.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the parts of an impact are said, in one language. */
final class ImpactWords {

  private static final int LONGEST = 60;

  private final Messages messages;

  ImpactWords(String language) {
    this.messages = new Messages(ImpactReport.class, "impact", language);
  }

  Messages messages() {
    return messages;
  }

  String get(String key, @Nullable Object... values) {
    return messages.get(key, values);
  }

  /** {@code 10 partners: 3 have another tier, …}. */
  String summary(Impact impact) {
    long flips = impact.flips();
    return get("summary", impact.partners(), flips, flips - impact.losses(), impact.losses());
  }

  String summary(CompetencyImpact competency) {
    return get(
        "competency",
        name(competency),
        competency.flips().size(),
        competency.gains(),
        competency.losses());
  }

  String name(CompetencyImpact competency) {
    return competency.name().in(messages.language());
  }

  /** What was left out because of its words; empty for nothing. */
  List<String> leftOut(Impact impact) {
    List<String> lines = new ArrayList<>();
    for (Impact.Side side : List.of(impact.before(), impact.after())) {
      if (side.leftOut() > 0) {
        lines.add(get("leftOut", side.leftOut(), side.rules()));
      }
    }
    return lines;
  }

  String tier(CompetencyImpact competency, String tier) {
    return tier.equals(Decision.NONE)
        ? get("none")
        : competency.tiers().stream()
            .filter(known -> known.tier().equals(tier))
            .map(known -> known.name().in(messages.language()))
            .findFirst()
            .orElse(tier);
  }

  /** {@code how many are needed: 4 → 5}. */
  String title(Difference difference) {
    String kind = get("kind." + difference.kind());
    Piece before = difference.before();
    Piece after = difference.after();
    if (difference.kind() == Difference.Kind.RULE) { // its name says the rest
      return get("whole." + difference.change(), kind);
    }
    return switch (difference.change()) {
      case ADDED -> get("added", kind, shown(after));
      case REMOVED -> get("removed", kind, shown(before));
      case CHANGED -> get("changed", kind, shown(before), shown(after));
    };
  }

  /** The rule or whatever else a difference stands in; empty for none. */
  static String owner(Difference difference) {
    if (difference.rule() != null) {
      return difference.rule();
    }
    String option = difference.option();
    String competency = difference.competency();
    return competency == null ? "" : option == null ? competency : competency + ", " + option;
  }

  private static String shown(@Nullable Piece piece) {
    String text = piece == null ? "" : piece.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
  }

  String didWhat(ChangeImpact change) {
    return change.gains() + change.losses() == 0
        ? get("didNothing")
        : get("did", change.gains(), change.losses());
  }

  /** {@code 4 of 4 → 4 of 10}. */
  String asked(Flip.Asked asked) {
    return get("asked", result(asked.before()), result(asked.after()));
  }

  private String result(Flip.@Nullable Result result) {
    return result == null ? get("notAsked") : get("result", result.found(), result.needed());
  }

  /** The numbers of differences that undo a flip alone, too; empty for none. */
  String alone(Flip flip) {
    return flip.alone().isEmpty()
        ? ""
        : get(
            "alone",
            flip.alone().stream()
                .map(difference -> String.valueOf(difference.number()))
                .collect(Collectors.joining(", ")));
  }
}
