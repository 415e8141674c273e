package dev.attain.scaffold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Individuals who passed so many of some exams.
 *
 * @param exams the exams, each once
 * @param each how many of them, from 1 to all
 * @param other another exam, for the examples
 */
record Exams(List<String> exams, int each, String other) implements Subject {

  @Override
  public String when() {
    List<String> lines = new ArrayList<>();
    lines.add("Evaluation( $asOf : asOf )");
    lines.add("Individual( withPartnerOn( $asOf ), $who : individualId )");
    if (each == 1 || each == exams.size()) {
      for (String exam : each == 1 ? List.of(oneOf()) : allOf()) {
        lines.add("exists ExamPass( individualId == $who, " + exam + ", passedOn <= $asOf )");
      }
    } else {
      lines.add("Set( size >= " + each + " ) from accumulate(");
      lines.add(
          "    ExamPass( individualId == $who, "
              + oneOf()
              + ", passedOn <= $asOf, $exam : exam ),");
      lines.add("    collectSet( $exam ) )");
    }
    return lines.stream().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  private List<String> allOf() {
    return exams.stream().map(exam -> "exam == \"" + exam + "\"").toList();
  }

  private String oneOf() {
    return exams.size() == 1
        ? allOf().get(0)
        : exams.stream().collect(Collectors.joining("\", \"", "exam in ( \"", "\" )"));
  }

  @Override
  public String variable() {
    return "$who";
  }

  @Override
  public String noun() {
    return "individual";
  }

  @Override
  public Made made() {
    return Made.certified();
  }

  @Override
  public List<String> defaults() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("individual:", "  joinedOn: 3 years before", "  examPasses:"));
    exams.subList(0, each).forEach(exam -> lines.add("    - " + pass(exam, "1 year before")));
    return lines;
  }

  private static String pass(String exam, String day) {
    return "{ exam: %s, passedOn: %s }".formatted(YamlText.scalar(exam), day);
  }

  @Override
  public List<Example> examples() {
    List<String> enough = exams.subList(0, each);
    List<String> butOne = exams.subList(0, each - 1);
    String last = enough.get(each - 1);
    List<Example> examples = new ArrayList<>();
    examples.add(new Example("an individual who passed counts", List.of("- 1 individual"), 1));
    examples.add(
        new Example(
            "one who left on the as-of date does not",
            List.of("- individual: left", "  leftOn: as-of"),
            0));
    examples.add(
        new Example(
            "what one passed does not count for another",
            List.of("- 1 individual", "- individual: without", "  examPasses: []"),
            1));
    examples.add(
        who("another exam does not count", passes(butOne, pass(other, "1 year before")), 0));
    examples.add(who("a pass on the as-of date counts", passes(butOne, pass(last, "as-of")), 1));
    examples.add(
        who("a pass on the day after does not", passes(butOne, pass(last, "1 day after")), 0));
    if (each > 1 && each == exams.size()) {
      List<String> rest = exams.subList(1, each);
      examples.add(
          who(
              "a pass of the first exam on the day after does not",
              passes(rest, pass(exams.get(0), "1 day after")),
              0));
    }
    if (each < exams.size()) {
      examples.add(new Example("each of the exams counts", rotated(each), exams.size()));
    }
    if (each > 1) {
      examples.add(new Example("one exam too few does not", rotated(each - 1), 0));
      examples.add(
          who(
              "the same exam again does not",
              passes(butOne, pass(exams.get(0), "2 years before")),
              0));
    }
    return examples;
  }

  private static List<String> passes(List<String> exams, String last) {
    List<String> rows = new ArrayList<>();
    exams.forEach(exam -> rows.add(pass(exam, "1 year before")));
    rows.add(last);
    return rows;
  }

  private static Example who(String title, List<String> passes, int found) {
    List<String> given = new ArrayList<>(List.of("- individual: example", "  examPasses:"));
    passes.forEach(pass -> given.add("    - " + pass));
    return new Example(title, given, found);
  }

  /** An individual for each exam, who passed it and those behind it, so many in all. */
  private List<String> rotated(int many) {
    List<String> given = new ArrayList<>();
    List<String> rest = new ArrayList<>(exams);
    for (String exam : exams) {
      given.add("- individual: " + YamlText.scalar("from " + exam));
      given.add(
          rest.subList(0, many).stream()
              .map(next -> pass(next, "1 year before"))
              .collect(Collectors.joining(", ", "  examPasses: [ ", " ]")));
      Collections.rotate(rest, -1);
    }
    return given;
  }

  @Override
  public String sentence(Wording words) {
    return words.get(key() + "xam", 1, words.list(exams), each);
  }

  @Override
  public String requirement(Wording words, int atLeast) {
    return words.get(key() + "xams", atLeast, words.list(exams), each);
  }

  private String key() {
    return exams.size() == 1 ? "e" : each == 1 ? "oneE" : each == exams.size() ? "allE" : "someE";
  }
}
