package dev.attain.report;

import dev.attain.decision.Decision;
import dev.attain.explain.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Decisions of a batch as JSON, one a line, each with the hash of the facts that it follows from.
 */
public final class DecisionLines {

  // Values stand on lines of their own.
  private static final JsonFactory LINES =
      JsonReport.JSON.rebuild().rootValueSeparator("\n").build();

  private final String language;
  private final JsonGenerator json;
  private boolean written;

  /**
   * Begins.
   *
   * @param out takes the lines
   * @param language the language of sentences and names
   */
  public DecisionLines(Writer out, String language) {
    this.language = language;
    this.json = LINES.createGenerator(ObjectWriteContext.empty(), out);
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
    try {
      JsonReport.write(json, decision, language, facts, why);
      written = true;
    } catch (JacksonException e) {
      throw JsonReport.failed(e);
    }
  }

  /**
   * Ends the last line.
   *
   * @throws IOException if it cannot be written
   */
  public void end() throws IOException {
    try {
      if (written) {
        json.writeRaw('\n');
      }
      json.flush();
    } catch (JacksonException e) {
      throw JsonReport.failed(e);
    }
  }
}
