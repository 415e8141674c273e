package dev.attain.scenario;

import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what is given in a scenario: customers and individuals, counted or by id. */
final class GivenReader {

  /** More than any rule asks for; a mistyped count must not fill the memory. */
  static final int MOST = 10_000;

  private static final Pattern COUNT = Pattern.compile("(\\d+)\\s+(\\S.*)");
  private static final String EXAMPLE = "such as \"3 customers\" or \"1 individual\"";

  private final YamlReader yaml;
  private final SubjectReader subjects;
  private final Defaults defaults;
  private final List<Given> given = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private long total;

  GivenReader(YamlReader yaml, SubjectReader subjects, Defaults defaults) {
    this.yaml = yaml;
    this.subjects = subjects;
    this.defaults = defaults;
  }

  /**
   * Like customers, or like individuals.
   *
   * @param who which of both
   * @param id the id of the only one; empty for those that are counted
   * @param count how many
   * @param subject what is said of each
   * @param node where it stands
   */
  record Given(Who who, String id, int count, Subject subject, Node node) {}

  List<Given> read(Node list) {
    if (list instanceof ScalarNode && yaml.scalar(list, "given").equals(Day.NONE)) {
      return List.of();
    }
    List<Node> nodes = list instanceof ScalarNode ? List.of() : yaml.sequence(list, "given");
    if (nodes.isEmpty() && !(list instanceof MappingNode)) {
      yaml.problem(
          list,
          Code.YAML_SHAPE,
          "nothing is given; write one \"- …\" for each, "
              + EXAMPLE
              + ", or \"given: none\" for a partner without any");
    }
    nodes.forEach(this::one);
    if (total > MOST) {
      yaml.problem(
          list,
          Code.BAD_VALUE,
          "a scenario may have "
              + MOST
              + " customers and individuals, and this one has "
              + total
              + "; a few that stand on the border show the same");
      return List.of();
    }
    return given;
  }

  private void one(Node node) {
    if (node instanceof ScalarNode) {
      counted(node, yaml.scalar(node, "given"), Map.of());
      return;
    }
    Map<String, Node> entries = yaml.mapping(node, "an entry of given", List.of());
    for (Who who : Who.values()) {
      if (entries.containsKey(who.one())) {
        named(who, node);
        return;
      }
    }
    if (entries.size() == 1 && node instanceof MappingNode mapping) {
      Map.Entry<String, Node> only = entries.entrySet().iterator().next();
      counted(mapping.getValue().get(0).getKeyNode(), only.getKey(), Map.of("", only.getValue()));
    } else if (!entries.isEmpty()) {
      yaml.problem(
          node,
          Code.YAML_SHAPE,
          "an entry of given must begin with whom it is about: \"customer: …\", \"individual: …\","
              + " or a count "
              + EXAMPLE);
    }
  }

  private void named(Who who, Node node) {
    List<String> keys = new ArrayList<>(List.of(who.one()));
    keys.addAll(who.keys());
    Map<String, Node> entries = yaml.mapping(node, "the " + who.one(), keys);
    Node idNode = entries.get(who.one());
    String id = idNode == null ? "" : yaml.scalar(idNode, who.one());
    if (id.isEmpty()) {
      yaml.problem(node, Code.BAD_VALUE, "the " + who.one() + " has no id, such as \"late\"");
    } else if (!ids.add(who + id.toLowerCase(Locale.ROOT))) {
      yaml.problem(
          idNode == null ? node : idNode,
          Code.TWICE,
          who.one() + " \"" + id + "\" is given twice; say all of it in one entry");
    }
    total++;
    given.add(new Given(who, id, 1, subjects.read(who, node, entries, defaults.of(who)), node));
  }

  /** {@code 3 customers}, with what is said of each under the empty key if anything is. */
  private void counted(Node node, String typed, Map<String, Node> said) {
    Matcher matcher = COUNT.matcher(typed);
    Optional<Who> who = matcher.matches() ? who(matcher.group(2)) : Optional.empty();
    if (who.isEmpty()) {
      yaml.problem(
          node,
          Code.UNKNOWN_IN_SCENARIO,
          "\"" + typed + "\" is no count of customers or individuals, " + EXAMPLE,
          near(typed));
      return;
    }
    String number = matcher.group(1);
    int count = number.length() > String.valueOf(MOST).length() ? 0 : Integer.parseInt(number);
    if (count < 1 || count > MOST) {
      yaml.problem(
          node, Code.BAD_VALUE, "\"" + typed + "\": a count must be a number from 1 to " + MOST);
      return;
    }
    total += count;
    Node own = said.getOrDefault("", node);
    Map<String, Node> entries =
        said.isEmpty() ? Map.of() : yaml.mapping(own, typed, who.get().keys());
    given.add(
        new Given(
            who.get(),
            "",
            count,
            subjects.read(who.get(), own, entries, defaults.of(who.get())),
            node));
  }

  private static Optional<Who> who(String word) {
    for (Who who : Who.values()) {
      if (word.equals(who.one()) || word.equals(who.many())) {
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> near(String typed) {
    int blank = typed.indexOf(' ');
    String number = blank < 0 ? "" : typed.substring(0, blank);
    String word = blank < 0 ? typed : typed.substring(blank + 1).strip();
    List<String> words = new ArrayList<>();
    for (Who who : Who.values()) {
      words.add(who.many());
      words.add(who.one());
    }
    Optional<String> near = Suggestion.nearest(word, words);
    return number.matches("\\d{1,5}") ? near.map(found -> number + " " + found) : Optional.empty();
  }
}
