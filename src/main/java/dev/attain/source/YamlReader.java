package dev.attain.source;

import dev.attain.text.Suggestion;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class YamlReader {

  private static final String TOP = "the file";

  private final String file;
  private final List<Problem> problems;
  private boolean broken;

  /**
   * Reads a file.
   *
   * @param file its path, as problems name it
   * @param problems where problems are put
   */
  public YamlReader(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The file's top mapping.
   *
   * @param text the file's text
   * @param known the keys that it may have
   * @return its entries; empty, with a problem said, when there is none
   */
  public Map<String, Node> top(String text, Collection<String> known) {
    return root(text).map(root -> mapping(root, TOP, known)).orElse(Map.of());
  }

  /**
   * What the file has, whatever it is.
   *
   * @param text the file's text
   * @return its root; nothing, with a problem said, when it is empty or no YAML
   */
  public Optional<Node> root(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add(Problem.in(file, Code.EMPTY_FILE, "the file is empty"));
      }
      broken = root.isEmpty();
      return root;
    } catch (MarkedYamlEngineException e) {
      problems.add(YamlMistake.of(file, text, e));
    } catch (StackOverflowError e) {
      problems.add(Problem.in(file, Code.TOO_BIG, "the file is nested too deep"));
    } catch (YamlEngineException e) {
      problems.add(Problem.in(file, Code.NOT_YAML, "this is no YAML: " + e.getMessage()));
    }
    broken = true;
    return Optional.empty();
  }

  /**
   * Whether the file is no YAML at all, so that nothing in it can be called missing.
   *
   * @return true once that was found
   */
  public boolean isBroken() {
    return broken;
  }

  /**
   * The entries of a mapping.
   *
   * @param node the mapping
   * @param what it is called in problems
   * @param known the keys that it may have; empty for any
   * @return its entries in their order
   */
  public Map<String, Node> mapping(Node node, String what, Collection<String> known) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Set<String> guessed = new HashSet<>();
    if (!(node instanceof MappingNode mapping)) {
      broken |= what.equals(TOP);
      problem(node, Code.YAML_SHAPE, what + " must be a list of \"key: value\"");
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      String key = scalar(keyNode, "a key of " + what);
      if (!known.isEmpty() && !known.contains(key)) {
        Optional<String> near = Suggestion.nearest(key, known);
        String others = near.isPresent() ? "" : "; known are " + String.join(", ", known);
        add(
            place(keyNode),
            Code.UNKNOWN_KEY,
            "\"" + key + "\" is unknown in " + what + others,
            near.orElse(null));
        // Read as it was meant, so that nothing is called missing.
        near.filter(meant -> !entries.containsKey(meant))
            .ifPresent(
                meant -> {
                  entries.put(meant, tuple.getValueNode());
                  guessed.add(meant);
                });
      } else if (guessed.remove(key)) {
        entries.put(key, tuple.getValueNode());
      } else if (entries.putIfAbsent(key, tuple.getValueNode()) != null) {
        problem(keyNode, Code.KEY_TWICE, "\"" + key + "\" stands twice in " + what);
      }
    }
    return entries;
  }

  /**
   * The parts of a list.
   *
   * @param node the list; null for none
   * @param what it is called in problems
   * @return its parts; empty, with a problem said, when it is no list
   */
  public List<Node> sequence(@Nullable Node node, String what) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    problem(node, Code.YAML_SHAPE, what + " must be a list: one \"- …\" for each");
    return List.of();
  }

  /**
   * A single value.
   *
   * @param node the value
   * @param what it is called in problems
   * @return its text without outer blanks; empty, with a problem said, when it is not one value
   */
  public String scalar(Node node, String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problem(node, Code.YAML_SHAPE, what + " must be a single value");
    return "";
  }

  /**
   * A text: one value, or one for each language.
   *
   * @param node the text
   * @param what it is called in problems
   * @return the text
   */
  public Text text(Node node, String what) {
    if (node instanceof ScalarNode) {
      return Text.of(scalar(node, what));
    }
    Map<String, String> words = new LinkedHashMap<>();
    mapping(node, what, List.of())
        .forEach((language, value) -> words.put(language, scalar(value, what + " in " + language)));
    return new Text(words);
  }

  /**
   * The value of a key that must be there.
   *
   * @param entries the entries of a mapping
   * @param key the key
   * @param where the mapping; null for the file's top
   * @param what it is called in problems
   * @return the value; nothing, with a problem said, when it is missing
   */
  public Optional<Node> required(
      Map<String, Node> entries, String key, @Nullable Node where, String what) {
    Node node = entries.get(key);
    if (node == null) {
      Place place = where == null ? Place.startOf(file) : place(where);
      add(place, Code.KEY_MISSING, what + " has no \"" + key + "\"", null);
    }
    return Optional.ofNullable(node);
  }

  /**
   * Says what is wrong with a value.
   *
   * @param node the value
   * @param code what kind of problem it is
   * @param message what is wrong
   */
  public void problem(Node node, Code code, String message) {
    add(place(node), code, message, null);
  }

  /**
   * Says what is wrong with a value, and what was probably meant.
   *
   * @param node the value
   * @param code what kind of problem it is
   * @param message what is wrong
   * @param suggestion what was probably meant
   */
  public void problem(Node node, Code code, String message, Optional<String> suggestion) {
    add(place(node), code, message, suggestion.orElse(null));
  }

  /**
   * Where a value stands.
   *
   * @param node the value
   * @return its place; of its first line, when it has more
   */
  public Place place(Node node) {
    return place(node.getStartMark().orElse(null), node.getEndMark().orElse(null));
  }

  private Place place(@Nullable Mark start, @Nullable Mark end) {
    if (start == null) {
      return Place.startOf(file);
    }
    int column = start.getColumn() + 1;
    boolean oneLine = end != null && end.getLine() == start.getLine();
    return new Place(
        file, start.getLine() + 1, column, end != null && oneLine ? end.getColumn() + 1 : column);
  }

  private void add(Place place, Code code, String message, @Nullable String suggestion) {
    problems.add(new Problem(code, place, null, message, suggestion));
  }
}
