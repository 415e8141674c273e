package dev.attain.scaffold;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Adds an entry to a list of a YAML file and leaves all else as somebody wrote it. */
final class YamlList {

  private static final LoadSettings MARKED = LoadSettings.builder().setUseMarks(true).build();

  private YamlList() {}

  /**
   * Adds an entry at the end of a list.
   *
   * @param text the file's text, which is valid, with {@code \n} at the end of each line
   * @param key the key of the list, at the top of the file
   * @param entry the lines of the entry, a {@code key: value} each
   * @return the file's new text
   */
  static String append(String text, String key, List<String> entry) {
    SequenceNode list =
        new Compose(MARKED)
            .composeString(text)
            .flatMap(root -> value(root, key))
            .filter(SequenceNode.class::isInstance)
            .map(SequenceNode.class::cast)
            .filter(found -> !found.getValue().isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("no list " + key + " to add to"));
    Node last = list.getValue().get(list.getValue().size() - 1);
    return list.getFlowStyle() == FlowStyle.FLOW
        ? inBrackets(text, last, entry)
        : onLines(text, list.getValue().get(0), last, entry);
  }

  private static String inBrackets(String text, Node last, List<String> entry) {
    Mark end = last.getEndMark().orElseThrow();
    int at = text.offsetByCodePoints(lineStart(text, end.getLine()), end.getColumn());
    return text.substring(0, at) + ", { " + String.join(", ", entry) + " }" + text.substring(at);
  }

  private static String onLines(String text, Node first, Node last, List<String> entry) {
    Mark start = first.getStartMark().orElseThrow();
    int lineStart = lineStart(text, start.getLine());
    int indent = text.lastIndexOf('-', lineStart + start.getColumn()) - lineStart;
    Node leaf = leaf(last);
    Mark end = leaf.getEndMark().orElseThrow();
    // A text of several lines ends where the next line begins.
    boolean ended = end.getColumn() == 0 || isBlock(leaf);
    int at = lineStart(text, end.getLine() + (ended ? 0 : 1));
    String before = text.substring(0, at);
    String blanks = " ".repeat(Math.max(0, indent));
    return before
        + (before.endsWith("\n") ? "" : "\n")
        + blanks
        + "- "
        + String.join("\n  " + blanks, entry)
        + "\n"
        + text.substring(at);
  }

  private static boolean isBlock(Node leaf) {
    return leaf instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED);
  }

  /** The last thing that an entry says: the end of a list on lines is behind its comments. */
  private static Node leaf(Node node) {
    Node last = null;
    if (node instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
      last = mapping.getValue().get(mapping.getValue().size() - 1).getValueNode();
    } else if (node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW) {
      last = list.getValue().get(list.getValue().size() - 1);
    }
    return last == null ? node : leaf(last);
  }

  private static Optional<Node> value(Node root, String key) {
    if (root instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
          return Optional.of(tuple.getValueNode());
        }
      }
    }
    return Optional.empty();
  }

  /** Where a line begins, counted from 0; the text's end where there is no such line. */
  private static int lineStart(String text, int line) {
    int at = 0;
    for (int i = 0; i < line; i++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      at = end + 1;
    }
    return at;
  }
}
