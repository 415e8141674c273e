package dev.attain.report;

import dev.attain.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

/** Problems of the rules, as text or as JSON. */
public final class ProblemReport {

  private ProblemReport() {}

  /**
   * Writes problems one a line, as {@code file:line:column: RULE-ID: what is wrong. [ATN-nnn]}.
   *
   * @param problems the problems, in the order in which they are written
   * @param out where to
   * @throws IOException if it cannot be written
   */
  public static void text(List<Problem> problems, Writer out) throws IOException {
    for (Problem problem : problems) {
      out.write(problem + "\n");
    }
  }

  /**
   * Writes problems as a JSON array of objects with {@code file}, {@code line}, {@code column},
   * {@code endColumn}, {@code severity}, {@code code}, {@code ruleId}, {@code message} and {@code
   * suggestion}; the last but one and the last but three are null where there is none.
   *
   * @param problems the problems, in the order in which they are written
   * @param out where to; it is not closed
   * @throws IOException if it cannot be written
   */
  public static void json(List<Problem> problems, Writer out) throws IOException {
    try (JsonGenerator json = JsonReport.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (Problem problem : problems) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("file", problem.file());
        json.writeNumberProperty("line", problem.line());
        json.writeNumberProperty("column", problem.column());
        json.writeNumberProperty("endColumn", problem.place().endColumn());
        json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("code", problem.code().toString());
        json.writeStringProperty("ruleId", problem.ruleId());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("suggestion", problem.suggestion());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    out.write("\n");
  }
}
