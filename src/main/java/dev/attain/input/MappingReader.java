package dev.attain.input;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the YAML of a mapping. */
final class MappingReader {

  /** What stands for a list of partners that is given nowhere. */
  private static final String NAMED = "named";

  private static final String DATES = "dates";

  private final Path path;
  private final YamlReader yaml;
  private final List<MappedSource> sources = new ArrayList<>();
  private boolean partnersNamed;

  MappingReader(Path path, List<Problem> problems) {
    this.path = path;
    this.yaml = new YamlReader(SourceText.name(path), problems);
  }

  /** What was read, if no problem was found. */
  Mapping mapping() {
    return new Mapping(path, sources, partnersNamed);
  }

  void read(String text) {
    List<String> known = new ArrayList<>(List.of(DATES));
    Table.FACTS.forEach(table -> known.add(table.title()));
    Map<String, Node> top = yaml.top(text, known);
    MappedSourceReader reader =
        new MappedSourceReader(yaml, new DateFormsReader(yaml).read(top.get(DATES)));
    for (Table table : Table.FACTS) {
      Node node = top.get(table.title());
      if (node != null) {
        read(table, node, reader);
      } else if (table.needed() && !yaml.isBroken()) {
        yaml.required(top, table.title(), null, "the mapping");
      }
    }
  }

  private void read(Table table, Node node, MappedSourceReader reader) {
    if (table == Table.PARTNERS && isNamed(node)) {
      partnersNamed = true;
      return;
    }
    List<Node> entries = yaml.sequence(node, table.title());
    for (Node entry : entries) {
      MappedSource source = reader.read(table, entry);
      if (source != null) {
        sources.add(source);
      }
    }
  }

  private boolean isNamed(@Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      if (!scalar.getValue().strip().equals(NAMED)) {
        yaml.problem(
            node,
            Code.BAD_VALUE,
            "partners must be a list of files, or the word \""
                + NAMED
                + "\" for those whom any row names");
      }
      return true;
    }
    return false;
  }
}
