package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import dev.attain.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code vocabulary.yaml}. */
final class VocabularyReader {

  private static final List<String> KEYS = List.of("products", "associationTypes", "exams");
  private static final List<String> WORD_KEYS = List.of("aliases", "label");

  private final YamlReader yaml;

  VocabularyReader(String file, List<Problem> problems) {
    this.yaml = new YamlReader(file, problems);
  }

  Vocabulary read(String text) {
    Map<String, Node> top = yaml.top(text, KEYS);
    Words products = words(top.get("products"), "products");
    Words types = words(top.get("associationTypes"), "associationTypes");
    Map<String, Text> exams = new LinkedHashMap<>();
    entries(top.get("exams"), "exams").forEach((code, node) -> exams.put(code, label(code, node)));
    return new Vocabulary(products, types, exams);
  }

  private Words words(@Nullable Node section, String what) {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    Map<String, Text> labels = new LinkedHashMap<>();
    entries(section, what)
        .forEach(
            (word, node) -> {
              labels.put(word, label(word, node));
              aliases.put(word, aliases(word, node));
            });
    try {
      return new Words(aliases, labels);
    } catch (IllegalArgumentException e) {
      if (section != null) {
        yaml.problem(section, Code.SPELLING_TWICE, "in " + what + " " + e.getMessage());
      }
      return new Words(Map.of(), labels);
    }
  }

  private Map<String, Node> entries(@Nullable Node section, String what) {
    return section == null ? Map.of() : yaml.mapping(section, what, List.of());
  }

  private List<String> aliases(String word, Node node) {
    Node list = yaml.mapping(node, word, WORD_KEYS).get("aliases");
    return yaml.sequence(list, "aliases of " + word).stream()
        .map(alias -> yaml.scalar(alias, "an alias of " + word))
        .toList();
  }

  private Text label(String word, Node node) {
    Node label = yaml.mapping(node, word, WORD_KEYS).get("label");
    return label == null ? Text.of(word) : yaml.text(label, "the label of " + word);
  }
}
