package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.explain.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of a batch as JSON, one a line, each with the hash of the facts that it follows from.
 */
public final class DecisionLines {

  private final Writer out;
  private final String language;
  private final JsonReport report;

  /**
   * Begins.
   *
   * @param out takes the lines
   * @param language the language of sentences and names
   */
  public DecisionLines(Writer out, String language) {
    this.out = out;
    this.language = language;
    this.report = new JsonReport(out, language, false);
  }

  /**
   * Writes a decision.
   *
   * @param decision the decision
   * @param facts the hash of the partner's facts
   * @param explanation why, or null
   * @throws IOException if it cannot be written
   */
  public void add(Decision decision, String facts, @Nullable Explanation explanation)
      throws IOException {
    String why = null;
    if (explanation != null) {
      StringWriter text = new StringWriter();
      RecordJson.writeLine(explanation, language, text);
      why = text.toString().stripTrailing();
    }
    report.write(decision, facts, why);
    out.write('\n');
  }
}
