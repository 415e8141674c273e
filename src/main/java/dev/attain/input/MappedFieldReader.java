package dev.attain.input;

import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads where a mapping takes one field from. */
final class MappedFieldReader {

  private static final String IGNORE = "ignore";
  private static final List<String> ORIGINS = List.of("column", "columns", "constant", "earliest");
  private static final List<String> KEYS =
      List.of("column", "columns", "constant", "earliest", "pattern", "words", "otherwise");

  private final YamlReader yaml;

  MappedFieldReader(YamlReader yaml) {
    this.yaml = yaml;
  }

  /** A field; null, with a problem said, where it comes from nowhere. */
  @Nullable MappedField read(String name, Node node) {
    if (node instanceof ScalarNode || node instanceof SequenceNode) {
      return field(name, columns(name, node), null, false, Map.of(), node);
    }
    Map<String, Node> entries = yaml.mapping(node, name, KEYS);
    List<String> origins = ORIGINS.stream().filter(entries::containsKey).toList();
    if (origins.size() != 1) {
      yaml.problem(node, Code.YAML_SHAPE, name + " must have one of " + String.join(", ", ORIGINS));
      return null;
    }
    String origin = origins.get(0);
    Node from = Objects.requireNonNull(entries.get(origin));
    if (origin.equals("constant")) {
      return field(name, List.of(), constant(name, from), false, entries, node);
    }
    boolean earliest = origin.equals("earliest");
    MappedField field = field(name, columns(name, from), null, earliest, entries, node);
    if (earliest && !field.isDate()) {
      yaml.problem(from, Code.BAD_VALUE, name + " is no day, so none can be the earliest");
    }
    return field;
  }

  private MappedField field(
      String name,
      List<ExportColumn> columns,
      @Nullable String constant,
      boolean earliest,
      Map<String, Node> entries,
      Node node) {
    Node otherwise = entries.get("otherwise");
    if (otherwise != null && !yaml.scalar(otherwise, "otherwise").equals(IGNORE)) {
      yaml.problem(otherwise, Code.BAD_VALUE, "otherwise may only be \"" + IGNORE + "\"");
    }
    Node at = entries.get("constant");
    return new MappedField(
        name,
        columns,
        constant,
        earliest,
        pattern(entries.get("pattern")),
        words(name, entries.get("words")),
        otherwise != null,
        yaml.place(at == null ? node : at));
  }

  private List<ExportColumn> columns(String name, Node node) {
    List<Node> nodes = node instanceof SequenceNode ? yaml.sequence(node, name) : List.of(node);
    List<ExportColumn> columns = new ArrayList<>();
    for (Node column : nodes) {
      String written = yaml.scalar(column, "a column of " + name);
      if (written.isEmpty() && column instanceof ScalarNode) {
        yaml.problem(column, Code.BAD_VALUE, name + " is empty; the name of a column is expected");
      }
      columns.add(new ExportColumn(written, yaml.place(column)));
    }
    if (columns.isEmpty()) {
      yaml.problem(node, Code.BAD_VALUE, name + " names no column");
    }
    return columns;
  }

  private String constant(String name, Node node) {
    String value = yaml.scalar(node, "the constant of " + name);
    if (value.isEmpty() && node instanceof ScalarNode) {
      yaml.problem(node, Code.BAD_VALUE, "the constant of " + name + " is empty");
    }
    return value;
  }

  private @Nullable Pattern pattern(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String written = yaml.scalar(node, "pattern");
    try {
      Pattern pattern = Pattern.compile(written);
      if (pattern.matcher("").groupCount() > 1) {
        yaml.problem(
            node,
            Code.BAD_VALUE,
            "pattern "
                + Shown.quoted(written)
                + " has several groups; one is the value, others"
                + " begin with \"(?:\"");
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          "pattern " + Shown.quoted(written) + " cannot be understood: " + e.getDescription());
      return null;
    }
  }

  private Map<String, MappedWord> words(String name, @Nullable Node node) {
    Map<String, MappedWord> words = new LinkedHashMap<>();
    if (node == null) {
      return words;
    }
    yaml.mapping(node, "the words of " + name, List.of())
        .forEach(
            (spelling, meant) -> {
              String word = yaml.scalar(meant, spelling);
              MappedWord read = new MappedWord(word, word.equals(IGNORE), yaml.place(meant));
              if (words.putIfAbsent(MappedField.key(spelling), read) != null) {
                yaml.problem(
                    meant,
                    Code.KEY_TWICE,
                    Shown.quoted(spelling) + " stands twice in the words of " + name,
                    Optional.empty());
              }
            });
    return words;
  }
}
