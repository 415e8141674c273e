package dev.attain.scenario;

import dev.attain.source.YamlReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what is said of a customer or an individual; what is not said comes from the defaults. */
final class SubjectReader {

  private final YamlReader yaml;
  private final TermsReader terms;

  SubjectReader(YamlReader yaml, TermsReader terms) {
    this.yaml = yaml;
    this.terms = terms;
  }

  /** Reads entries whose keys were looked at; a key of something else is passed over. */
  Subject read(Who who, Node node, Map<String, Node> entries, Subject defaults) {
    Map<Kind, List<Terms>> lists = new EnumMap<>(Kind.class);
    for (Kind kind : who.lists()) {
      Node list = entries.get(kind.key());
      lists.put(kind, list == null ? defaults.list(kind) : list(kind, list, defaults.first(kind)));
    }
    Kind self = who.self();
    return new Subject(
        self == null ? null : terms.read(self, node, entries).over(defaults.self()), lists);
  }

  private List<Terms> list(Kind kind, Node list, @Nullable Terms defaults) {
    if (list instanceof ScalarNode && yaml.scalar(list, kind.key()).equals(Day.NONE)) {
      return List.of();
    }
    List<Terms> read = new ArrayList<>();
    for (Node one : yaml.sequence(list, kind.key())) {
      read.add(terms.read(kind, one).over(defaults));
    }
    return read;
  }
}
