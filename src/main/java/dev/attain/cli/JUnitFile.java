package dev.attain.cli;

import dev.attain.scenario.Result;
import dev.attain.source.Problem;
import dev.attain.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes results as JUnit XML, which build servers read: a suite a file, a case a scenario. */
final class JUnitFile {

  private static final String NOTHING_RAN = "attain test";

  private final XMLStreamWriter xml;

  private JUnitFile(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * One {@code testcase}.
   *
   * @param name the scenario's sentence, or a problem's place
   * @param group what it speaks of
   * @param kind {@code failure} or {@code error}; empty for one that passed
   * @param message the first line of what is wrong
   * @param details all that is wrong
   */
  private record Case(String name, String group, String kind, String message, String details) {}

  /** Writes the file aside and puts it in place when it is whole. */
  static void write(TestRun run, Path file) throws IOException {
    byte[] bytes = bytes(run);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, bytes); // a pipe or a terminal must not be replaced
        return;
      }
      Path aside = file.resolveSibling("." + file.getFileName() + ".part");
      Files.write(aside, bytes);
      try {
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new IOException("--junit " + file + ": " + SourceText.reason(e), e);
    }
  }

  private static byte[] bytes(TestRun run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      new JUnitFile(xml).suites(suites(run));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("the results cannot be written as XML", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, List<Case>> suites(TestRun run) {
    Map<String, List<Case>> suites = new TreeMap<>();
    for (Problem problem : run.problems()) {
      add(suites, problem.file(), problem(problem));
    }
    for (Result result : run.results()) {
      add(suites, result.scenario().place().file(), scenario(result));
    }
    for (String complaint : run.complaints()) {
      add(suites, NOTHING_RAN, new Case(NOTHING_RAN, NOTHING_RAN, "error", complaint, complaint));
    }
    return suites;
  }

  private static void add(Map<String, List<Case>> suites, String file, Case one) {
    suites.computeIfAbsent(file, any -> new ArrayList<>()).add(one);
  }

  private static Case problem(Problem problem) {
    return new Case(
        problem.place().toString(), problem.file(), "error", problem.message(), problem.toString());
  }

  private static Case scenario(Result result) {
    List<String> details = TestText.details(result);
    String kind =
        switch (result.outcome()) {
          case PASS -> "";
          case FAIL -> "failure";
          case ERROR -> "error";
        };
    String option = result.scenario().option();
    return new Case(
        result.scenario().sentence(),
        result.scenario().competency() + (option == null ? "" : "." + option),
        kind,
        details.isEmpty() ? "" : details.get(0),
        TestText.place(result) + "\n" + String.join("\n", details));
  }

  private void suites(Map<String, List<Case>> suites) throws XMLStreamException {
    xml.writeStartElement("testsuites");
    totals(suites.values().stream().flatMap(List::stream).toList());
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      line("  ");
      xml.writeStartElement("testsuite");
      attribute("name", suite.getKey());
      totals(suite.getValue());
      for (Case one : suite.getValue()) {
        line("    ");
        testCase(one);
      }
      line("  ");
      xml.writeEndElement();
    }
    line("");
    xml.writeEndElement();
  }

  private void totals(List<Case> cases) throws XMLStreamException {
    attribute("tests", String.valueOf(cases.size()));
    for (String kind : List.of("failure", "error")) {
      long count = cases.stream().filter(one -> one.kind().equals(kind)).count();
      attribute(kind + "s", String.valueOf(count));
    }
  }

  private void testCase(Case one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", one.group());
    attribute("name", one.name());
    if (!one.kind().isEmpty()) {
      xml.writeStartElement(one.kind());
      attribute("message", one.message());
      xml.writeCharacters(readable(one.details()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, readable(value));
  }

  private void line(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }

  /** XML 1.0 has no way to write some characters at all. */
  private static String readable(String text) {
    StringBuilder readable = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c < 0xD800)
                        || (c > 0xDFFF && c < 0xFFFE)
                        || c > 0xFFFF
                    ? c
                    : 0xFFFD)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }
}
