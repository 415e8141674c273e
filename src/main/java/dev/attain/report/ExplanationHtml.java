package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.explain.Explanation;
import dev.attain.text.Messages;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Explanations as one page that needs nothing but itself. */
public final class ExplanationHtml {

  /** What the page shows. */
  private record Page(List<Shown> explanations, String rules) {}

  /** An explanation, and its tier in words. */
  private record Shown(Explanation explanation, String tier) {}

  private ExplanationHtml() {}

  /**
   * Writes a page.
   *
   * @param explanations the explanations, by partner
   * @param rules which rules decided, for people
   * @param language the language of sentences and names
   * @param out takes the page, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(
      List<Explanation> explanations, String rules, String language, Writer out)
      throws IOException {
    Messages messages = new Messages(ExplanationHtml.class, "explanation", language);
    List<Shown> shown =
        explanations.stream()
            .map(
                one ->
                    new Shown(
                        one,
                        one.attained().equals(Decision.NONE)
                            ? messages.get("none")
                            : one.attainedName().in(language)))
            .toList();
    HtmlPage.write("explanation", new Page(shown, rules), messages, out);
  }
}
