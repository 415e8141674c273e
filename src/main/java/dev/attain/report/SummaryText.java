package dev.attain.report;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What came out for a population, in a few lines for a terminal. */
public final class SummaryText {

  private final Summary summary;
  private final SummaryWords words;
  private final Writer out;

  private SummaryText(Summary summary, String language, Writer out) {
    this.summary = summary;
    this.words = new SummaryWords(language);
    this.out = out;
  }

  /**
   * Writes a summary.
   *
   * @param summary what came out
   * @param language the language of names and words
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Summary summary, String language, Writer out) throws IOException {
    new SummaryText(summary, language, out).write();
    out.flush();
  }

  private void write() throws IOException {
    line(
        words.get(
            "textHead",
            "" + summary.asOf(),
            words.number(summary.partners()),
            words.number(summary.facts())));
    if (summary.partners() == 0) {
      line(words.get("nobody"));
    } else {
      for (CompetencySummary competency : summary.competencies()) {
        write(competency);
      }
    }
    line(
        words.get(
            "textRejected",
            words.share(summary.rejected(), summary.rows()),
            words.number(summary.rows())));
    if (summary.incomplete() > 0) {
      line(words.get("textIncomplete", words.share(summary.incomplete(), summary.partners())));
    }
  }

  private void write(CompetencySummary competency) throws IOException {
    line(words.in(competency.name()));
    String tiers =
        new Bars(words)
            .tiers(competency).stream()
                .map(bar -> bar.label() + " " + words.get("share", bar.count(), bar.percent()))
                .collect(Collectors.joining(words.get("and")));
    line("  " + tiers);
    line("  " + words.get("oneShort", words.number(competency.oneShort())));
    LocalDate within = summary.lapsingWithin();
    if (within != null) {
      line("  " + words.get("lapses", "" + within, words.number(competency.lapses())));
    }
  }

  private void line(String line) throws IOException {
    out.write(line + "\n");
  }
}
