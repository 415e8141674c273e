package dev.attain.report;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.RejectCount;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.Writer;
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

  private SummaryHtml(Summary summary, String language) {
    this.summary = summary;
    this.words = new SummaryWords(language);
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
      List<SummarySection> competencies,
      List<Reject> rejects) {}

  /** A number of the whole. */
  record Total(String label, String count, String percent) {}

  /** Why rows were set aside. */
  record Reject(String file, String column, String reason, String example, Bar bar) {}

  private Page page() {
    List<SummarySection> competencies = new ArrayList<>();
    if (summary.partners() > 0) {
      for (CompetencySummary one : summary.competencies()) {
        competencies.add(
            SummarySection.of(
                "c" + (competencies.size() + 1), one, summary.lapsingWithin(), words));
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
