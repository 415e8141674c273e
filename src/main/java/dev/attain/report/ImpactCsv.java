package dev.attain.report;

import dev.attain.difference.Piece;
import dev.attain.impact.CompetencyImpact;
import dev.attain.impact.Flip;
import dev.attain.impact.Impact;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An impact as CSV: one row for each partner that flips. What is more than one is listed with bars.
 */
final class ImpactCsv {

  private static final String BETWEEN = " | ";

  private ImpactCsv() {}

  static void write(Impact impact, Writer out) throws IOException {
    CsvRows csv = new CsvRows(out);
    csv.row(
        "partner_id",
        "partner_name",
        "complete",
        "competency",
        "from",
        "to",
        "direction",
        "requirements",
        "changes",
        "rules",
        "old_places",
        "old_text",
        "new_places",
        "new_text",
        "each_alone");
    for (CompetencyImpact competency : impact.competencies()) {
      for (Flip flip : competency.flips()) {
        csv.row(
            flip.partnerId(),
            Objects.requireNonNullElse(flip.partnerName(), ""),
            Boolean.toString(flip.complete()),
            flip.competency(),
            flip.from(),
            flip.to(),
            flip.direction().name().toLowerCase(Locale.ROOT),
            each(flip.requirements(), ImpactCsv::asked),
            each(flip.causes(), difference -> String.valueOf(difference.number())),
            each(flip.causes(), difference -> Objects.requireNonNullElse(difference.rule(), "")),
            each(flip.causes(), difference -> where(difference.before())),
            each(flip.causes(), difference -> line(difference.before())),
            each(flip.causes(), difference -> where(difference.after())),
            each(flip.causes(), difference -> line(difference.after())),
            each(flip.alone(), difference -> String.valueOf(difference.number())));
      }
    }
  }

  private static <T> String each(Collection<T> all, Function<T, String> text) {
    return all.stream().map(text).collect(Collectors.joining(BETWEEN));
  }

  /** {@code ID found/needed > found/needed}. */
  private static String asked(Flip.Asked asked) {
    return asked.id() + " " + result(asked.before()) + " > " + result(asked.after());
  }

  private static String result(Flip.@Nullable Result result) {
    return result == null ? "-" : result.found() + "/" + result.needed();
  }

  private static String where(@Nullable Piece piece) {
    return piece == null ? "" : piece.where();
  }

  private static String line(@Nullable Piece piece) {
    return piece == null ? "" : piece.line().replaceAll("\\s+", " ");
  }
}
