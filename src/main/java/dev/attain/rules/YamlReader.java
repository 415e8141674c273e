package dev.attain.rules;

import dev.attain.text.Suggestion;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one YAML file strictly; whatever does not fit becomes a problem with its place. */
final class YamlReader {

  private final String file;
  private final List<Problem> problems;
  private boolean broken;

  YamlReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The file's top mapping; empty, with a problem said, when there is none. */
  Map<String, Node> top(String text, Collection<String> known) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        broken = true;
        problems.add(Problem.in(file, "the file is empty"));
        return Map.of();
      }
      return mapping(root.get(), "the file", known);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      add(mark, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(new Problem(file, 1, 1, null, "this is no YAML: " + e.getMessage()));
    }
    broken = true;
    return Map.of();
  }

  /** Whether the file is no YAML at all, so that nothing in it can be called missing. */
  boolean isBroken() {
    return broken;
  }

  /** The entries of a mapping in their order; unknown keys are problems unless any are known. */
  Map<String, Node> mapping(Node node, String what, Collection<String> known) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem(node, what + " must be a list of \"key: value\"");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode(), "a key of " + what);
      if (!known.isEmpty() && !known.contains(key)) {
        problem(
            tuple.getKeyNode(),
            "\"" + key + "\" is unknown in " + what + "." + Suggestion.didYouMean(key, known));
      } else if (entries.put(key, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "\"" + key + "\" stands twice in " + what);
      }
    }
    return entries;
  }

  List<Node> sequence(@Nullable Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    problem(node, what + " must be a list: one \"- …\" for each");
    return List.of();
  }

  String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problem(node, what + " must be a single value");
    return "";
  }

  /** A text: one value, or one for each language. */
  Text text(Node node, String what) {
    if (node instanceof ScalarNode) {
      return Text.of(scalar(node, what));
    }
    Map<String, String> words = new LinkedHashMap<>();
    mapping(node, what, List.of())
        .forEach((language, value) -> words.put(language, scalar(value, what + " in " + language)));
    return new Text(words);
  }

  /** The value of a key that must be there; says so and gives nothing when it is not. */
  Optional<Node> required(
      Map<String, Node> entries, String key, @Nullable Node where, String what) {
    Node node = entries.get(key);
    if (node == null) {
      add(
          where == null ? null : where.getStartMark().orElse(null),
          what + " has no \"" + key + "\"");
    }
    return Optional.ofNullable(node);
  }

  void problem(Node node, String message) {
    add(node.getStartMark().orElse(null), message);
  }

  private void add(@Nullable Mark mark, String message) {
    int line = mark == null ? 1 : mark.getLine() + 1;
    int column = mark == null ? 1 : mark.getColumn() + 1;
    problems.add(new Problem(file, line, column, null, message));
  }
}
