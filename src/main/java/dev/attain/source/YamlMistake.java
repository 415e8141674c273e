package dev.attain.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words why a text is no YAML, at the place where one would look. */
final class YamlMistake {

  private YamlMistake() {}

  static Problem of(String file, String text, MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    Place place =
        mark == null
            ? Place.startOf(file)
            : new Place(file, mark.getLine() + 1, mark.getColumn() + 1, mark.getColumn() + 1);
    int wide = text.indexOf('：');
    if (wide >= 0 && Place.of(file, text, wide, wide + 1).line() <= place.line()) {
      Place colon = Place.of(file, text, wide, wide + 1);
      return new Problem(
          Code.NOT_YAML, colon, null, "\"：\" does not part a key from its value", ":");
    }
    Optional<Mark> bracket =
        e.getContext() != null && e.getContext().contains("flow")
            ? e.getContextMark()
            : Optional.empty();
    if (bracket.isPresent()) {
      int line = bracket.get().getLine() + 1;
      int column = bracket.get().getColumn() + 1;
      place = new Place(file, line, column, column + 1);
    }
    String why = bracket.isPresent() ? NOT_CLOSED : words(e.getProblem());
    return new Problem(Code.NOT_YAML, place, null, "this is no YAML: " + why, null);
  }

  private static final String NOT_CLOSED =
      "the bracket that opens here is not closed, or a comma is missing behind it";

  private static String words(String problem) {
    if (problem.contains("TAB")) {
      return "there is a tab; indent with blanks";
    }
    if (problem.contains("block end") || problem.contains("block mapping")) {
      return "this does not stand below what it belongs to; indent it like its neighbours";
    }
    if (problem.contains("mapping values")) {
      return "a \":\" does not fit here; indent the line like its neighbours, or put the text in quotes";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a \":\" is missing before this";
    }
    return problem;
  }
}
