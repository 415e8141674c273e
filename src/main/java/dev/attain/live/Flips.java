package dev.attain.live;

import dev.attain.difference.Difference;
import dev.attain.difference.Piece;
import dev.attain.impact.ChangeImpact;
import dev.attain.impact.CompetencyImpact;
import dev.attain.impact.Impact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says, without naming a partner, that too many of them would have another tier, and why. */
final class Flips {

  private Flips() {}

  static List<String> reasons(Impact impact, long flips, Limit limit) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        flips
            + " of "
            + impact.partners()
            + " partners of the sample would have another tier as of "
            + impact.after().asOf()
            + "; at most "
            + limit.mostFlips()
            + " may");
    for (CompetencyImpact competency : impact.competencies()) {
      if (!competency.flips().isEmpty()) {
        reasons.add(
            competency.competency()
                + ": "
                + competency.gains()
                + " would rise, "
                + competency.losses()
                + " would fall");
      }
    }
    impact.changes().stream()
        .filter(change -> change.gains() + change.losses() > 0)
        .map(Flips::change)
        .forEach(reasons::add);
    return reasons;
  }

  private static String change(ChangeImpact change) {
    Difference difference = change.difference();
    return where(difference)
        + ": "
        + text(difference.before())
        + " became "
        + text(difference.after())
        + ", which moves "
        + (change.gains() + change.losses())
        + " of them";
  }

  private static String where(Difference difference) {
    Piece piece = difference.after() != null ? difference.after() : difference.before();
    String where = piece == null ? "" : piece.where();
    return where.isEmpty() ? difference.kind().toString() : where;
  }

  private static String text(@Nullable Piece piece) {
    return piece == null ? "nothing" : "\"" + piece.text() + "\"";
  }
}
