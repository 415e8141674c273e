package dev.attain.scenario;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes scenarios as people would: like customers counted, dates told from the as-of date, and
 * what the file's defaults say left out.
 *
 * <p>What is read back has the same facts; ids that nobody chose ({@code customer-1}, {@code
 * individual-1}, {@code subscription-1}) may be numbered anew.
 */
public final class ScenarioWriter {

  private final Defaults defaults;
  private final String indent;

  ScenarioWriter(Defaults defaults, String indent) {
    this.defaults = defaults;
    this.indent = indent;
  }

  /**
   * A new file.
   *
   * @param scenarios what it shall have, at least one
   * @return its text; it has no defaults, so that each scenario says all of it
   * @throws IllegalArgumentException if a fact cannot be said in a scenario: an exam pass of nobody
   *     who is given
   */
  public static String file(List<Scenario> scenarios) {
    ScenarioWriter writer = new ScenarioWriter(Defaults.NONE, "  ");
    List<String> entries = scenarios.stream().map(writer::entry).toList();
    return "scenarios:\n" + String.join("\n", entries);
  }

  /**
   * One scenario, as an entry of a file that has no defaults.
   *
   * @param scenario the scenario
   * @return some lines, indented by two blanks
   * @throws IllegalArgumentException if a fact cannot be said in a scenario: an exam pass of nobody
   *     who is given
   */
  public static String text(Scenario scenario) {
    return new ScenarioWriter(Defaults.NONE, "  ").entry(scenario);
  }

  /**
   * An existing file with scenarios added at its end.
   *
   * @param text its text, in which nothing else is changed
   * @param vocabulary the words that its facts may use
   * @param scenarios what shall be added; what the file's defaults say too is left out of them
   * @return the new text, or nothing when scenarios cannot be added at its end: it cannot be read,
   *     or {@code scenarios} is not the last thing in it, or not written as one "- …" for each
   * @throws IllegalArgumentException if a fact cannot be said in a scenario: an exam pass of nobody
   *     who is given
   */
  public static Optional<String> appended(
      String text, Vocabulary vocabulary, List<Scenario> scenarios) {
    List<Problem> problems = new ArrayList<>();
    YamlReader yaml = new YamlReader("", problems);
    Map<String, Node> top = yaml.top(text, ScenarioReader.KEYS);
    SubjectReader subjects = new SubjectReader(yaml, new TermsReader(yaml, vocabulary));
    Defaults defaults = new DefaultsReader(yaml, subjects).read(top);
    List<Node> before = yaml.sequence(top.get(ScenarioReader.SCENARIOS), ScenarioReader.SCENARIOS);
    boolean last = List.copyOf(top.keySet()).indexOf(ScenarioReader.SCENARIOS) == top.size() - 1;
    if (!problems.isEmpty() || before.isEmpty() || !last) {
      return Optional.empty();
    }
    Place first = yaml.place(before.get(0));
    String line = text.lines().skip(first.line() - 1L).findFirst().orElse("");
    String indent = line.substring(0, Math.max(0, Math.min(line.length(), first.column() - 3)));
    if (!indent.isBlank() || !line.startsWith("- ", indent.length())) {
      return Optional.empty();
    }
    ScenarioWriter writer = new ScenarioWriter(defaults, indent);
    StringBuilder all = new StringBuilder(text.stripTrailing()).append('\n');
    scenarios.forEach(scenario -> all.append('\n').append(writer.entry(scenario)));
    return Optional.of(all.toString());
  }

  String entry(Scenario scenario) {
    StringBuilder text = new StringBuilder();
    String inner = indent + "  ";
    text.append(indent).append("- scenario: ").append(Written.sentence(scenario.sentence()));
    if (!scenario.asOf().equals(defaults.asOf())) {
      text.append('\n').append(inner).append("as-of: ").append(scenario.asOf());
    }
    given(scenario, inner, text);
    expected(scenario.expected(), inner, text);
    return text.append('\n').toString();
  }

  private void given(Scenario scenario, String inner, StringBuilder text) {
    List<String> entries = new ArrayList<>();
    FactsWriter facts = new FactsWriter(defaults, scenario.asOf(), inner + "  ");
    for (Who who : Who.values()) {
      Map<String, FactsWriter.Shape> shapes = shapes(who, scenario.facts());
      Map<FactsWriter.Shape, Integer> counts = new LinkedHashMap<>();
      shapes.forEach(
          (id, shape) -> {
            if (isNumbered(who, id)) {
              counts.merge(shape, 1, Integer::sum);
            }
          });
      counts.forEach((shape, count) -> entries.add(facts.counted(who, count, shape)));
      shapes.forEach(
          (id, shape) -> {
            if (!isNumbered(who, id)) {
              entries.add(facts.named(who, id, shape));
            }
          });
    }
    text.append('\n').append(inner).append("given:");
    if (entries.isEmpty()) {
      text.append(' ').append(Day.NONE);
    }
    entries.forEach(entry -> text.append('\n').append(entry));
  }

  private static boolean isNumbered(Who who, String id) {
    return id.matches(who.one() + "-\\d+");
  }

  private static Map<String, FactsWriter.Shape> shapes(Who who, PartnerFacts facts) {
    Map<String, FactsWriter.Shape> shapes = new LinkedHashMap<>();
    if (who == Who.CUSTOMER) {
      facts
          .associations()
          .forEach(
              a ->
                  shapes
                      .computeIfAbsent(a.customerId(), id -> FactsWriter.Shape.empty())
                      .add(Kind.ASSOCIATION, Flat.of(a)));
      facts
          .subscriptions()
          .forEach(
              s ->
                  shapes
                      .computeIfAbsent(s.customerId(), id -> FactsWriter.Shape.empty())
                      .add(Kind.SUBSCRIPTION, Flat.of(s)));
      return shapes;
    }
    facts
        .individuals()
        .forEach(
            i ->
                shapes
                    .computeIfAbsent(i.individualId(), id -> FactsWriter.Shape.empty())
                    .add(Kind.INDIVIDUAL, Flat.of(i)));
    facts
        .examPasses()
        .forEach(
            pass -> {
              FactsWriter.Shape shape = shapes.get(pass.individualId());
              if (shape == null) {
                throw new IllegalArgumentException(
                    "individual "
                        + pass.individualId()
                        + " passed an exam and is not given; a scenario cannot say that");
              }
              shape.add(Kind.EXAM_PASS, Flat.of(pass));
            });
    return shapes;
  }

  private static void expected(Expected expected, String inner, StringBuilder text) {
    text.append('\n').append(inner).append("expect:");
    if (expected.tier() != null) {
      text.append('\n').append(inner).append("  tier: ").append(expected.tier());
    }
    expected
        .requirements()
        .forEach(
            (id, requirement) ->
                text.append('\n')
                    .append(inner)
                    .append("  ")
                    .append(id)
                    .append(": ")
                    .append(requirement(requirement)));
  }

  private static String requirement(Expected.Requirement requirement) {
    if (requirement.needed() == null && requirement.found() == null && requirement.met() != null) {
      return Boolean.TRUE.equals(requirement.met()) ? ExpectedReader.MET : ExpectedReader.NOT_MET;
    }
    List<String> parts = new ArrayList<>();
    add(parts, "needed", requirement.needed());
    add(parts, "found", requirement.found());
    add(parts, ExpectedReader.MET, requirement.met());
    return "{ " + String.join(", ", parts) + " }";
  }

  private static void add(List<String> parts, String key, @Nullable Object value) {
    if (value != null) {
      parts.add(key + ": " + Objects.toString(value));
    }
  }
}
