package dev.attain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.report.ProblemReport;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Every mistake has exactly the lines that we owe for it. */
class BrokenRulesTest {

  /**
   * What no rule file can bring about: compiled rules that were changed, and a gap in our checks.
   */
  private static final Set<Code> NOT_BY_A_FILE = Set.of(Code.COMPILED_CODE, Code.COMPILER);

  @TempDir Path temp;

  @Test
  void the_small_programme_has_no_mistake() {
    Path rules = temp.resolve("base");
    Fixtures.copy(Fixtures.BASE, rules);

    assertThat(Fixtures.problems(rules)).isEmpty();
  }

  @Test
  void every_code_has_a_mistake() {
    Set<String> shown =
        Fixtures.all().stream()
            .flatMap(fixture -> Fixtures.expected(fixture).stream())
            .map(line -> line.substring(line.lastIndexOf('[') + 1, line.length() - 1))
            .collect(Collectors.toSet());

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Code.values())
                .filter(code -> !NOT_BY_A_FILE.contains(code))
                .map(Code::toString)
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> every_mistake_has_the_lines_that_we_owe() {
    return Fixtures.all().stream()
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    fixture.getFileName().toString(), () -> assertLinesAreOwed(fixture)));
  }

  private void assertLinesAreOwed(Path fixture) throws IOException {
    Path rules = Fixtures.lay(fixture, temp.resolve(fixture.getFileName()));
    List<Problem> problems = Check.rules(rules, null);
    StringWriter text = new StringWriter();
    ProblemReport.text(problems, text);

    assertThat(text.toString().lines())
        .containsExactlyElementsOf(Fixtures.expected(fixture))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("\\S+:[1-9]\\d*:[1-9]\\d*: .*[.?] \\[ATN-\\d{3}]")
                    .doesNotContain(".java", "Exception", "\tat "));
    assertThat(problems)
        .extracting(Problem::severity)
        .isSortedAccordingTo(java.util.Comparator.<Severity>naturalOrder());
    for (Problem problem : problems) {
      assertThat(problem.place().endColumn()).isGreaterThanOrEqualTo(problem.column());
    }
    assertThat(places(problems)).as("one mistake is said once").doesNotHaveDuplicates();
    assertThat(asLines(problems)).containsExactlyElementsOf(Fixtures.expected(fixture));
  }

  private static List<String> places(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.code() != Code.NO_SCENARIO)
        .map(problem -> problem.place() + " " + problem.code())
        .toList();
  }

  /** The lines, put together from the JSON form. */
  private static List<String> asLines(List<Problem> problems) throws IOException {
    StringWriter json = new StringWriter();
    ProblemReport.json(problems, json);
    List<String> lines = new ArrayList<>();
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), json.toString())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          fields.put(name, parser.nextToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
        } else if (token == JsonToken.END_OBJECT) {
          assertThat(fields.keySet())
              .containsExactly(
                  "file",
                  "line",
                  "column",
                  "endColumn",
                  "severity",
                  "code",
                  "ruleId",
                  "message",
                  "suggestion");
          lines.add(line(fields));
        }
      }
    }
    return lines;
  }

  private static String line(Map<String, String> fields) {
    Code code = Code.of(fields.get("code")).orElseThrow();
    assertThat(fields.get("severity")).isEqualToIgnoringCase(code.severity().name());
    String id = fields.get("ruleId");
    String message = fields.get("message");
    String meant = fields.get("suggestion");
    String end = message.endsWith(".") || message.endsWith("?") ? "" : ".";
    String quoted = meant.equals("\"") ? "a plain \"" : "\"" + meant + "\"";
    return fields.get("file")
        + ":"
        + fields.get("line")
        + ":"
        + fields.get("column")
        + ": "
        + (id.isEmpty() ? "" : id + ": ")
        + message
        + end
        + (meant.isEmpty() ? "" : " Did you mean " + quoted + "?")
        + " ["
        + code
        + "]";
  }
}
