package dev.attain.scenario;

import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a file says for all its scenarios. */
final class DefaultsReader {

  static final String AS_OF = "as-of";
  static final List<String> KEYS = Arrays.stream(Who.values()).map(Who::one).toList();

  private final YamlReader yaml;
  private final SubjectReader subjects;

  DefaultsReader(YamlReader yaml, SubjectReader subjects) {
    this.yaml = yaml;
    this.subjects = subjects;
  }

  Defaults read(Map<String, Node> top) {
    Map<Who, Subject> defaults = new EnumMap<>(Who.class);
    Node node = top.get("defaults");
    Map<String, Node> entries = node == null ? Map.of() : yaml.mapping(node, "defaults", KEYS);
    for (Who who : Who.values()) {
      Node said = entries.get(who.one());
      if (said != null) {
        Map<String, Node> fields =
            yaml.mapping(said, "the " + who.one() + " of defaults", who.keys());
        defaults.put(who, subjects.read(who, said, fields, Subject.UNKNOWN));
      }
    }
    return new Defaults(asOf(top), defaults);
  }

  /** The as-of date of a file or of a scenario; null when there is none, or none that is a date. */
  @Nullable LocalDate asOf(Map<String, Node> entries) {
    Node node = entries.get(AS_OF);
    if (node == null) {
      return null;
    }
    String typed = yaml.scalar(node, AS_OF);
    Optional<LocalDate> date = Day.date(typed);
    if (date.isEmpty()) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          "as-of \"" + typed + "\" is no date; write it as yyyy-MM-dd, such as 2017-06-27");
    }
    return date.orElse(null);
  }
}
