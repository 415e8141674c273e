package dev.attain.check;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSource;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The languages of a programme: whatever one of its texts is in, all of them must be in. */
final class Languages {

  private Languages() {}

  /**
   * All languages that the texts of the rules are in, without one that a single text has where
   * others are in many: that is a slip.
   */
  static Set<String> in(RuleSource source) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Competency competency : source.competencies()) {
      count(competency.name(), counts);
      for (Option option : competency.options()) {
        count(option.name(), counts);
        option.requirements().forEach(rule -> count(rule.text(), counts));
        option.definitions().forEach(rule -> count(rule.text(), counts));
      }
    }
    boolean others =
        counts.entrySet().stream()
            .anyMatch(e -> !e.getKey().equals(Text.FALLBACK) && e.getValue() > 2);
    if (others) {
      counts.values().removeIf(count -> count == 1);
    }
    Set<String> languages = new TreeSet<>(counts.keySet());
    languages.add(Text.FALLBACK);
    return languages;
  }

  private static void count(Text text, Map<String, Integer> counts) {
    text.byLanguage().keySet().forEach(language -> counts.merge(language, 1, Integer::sum));
  }

  /** Names and labels in the YAML files of the rules. */
  static void checkLabels(Set<String> languages, Findings findings) {
    for (String file : findings.source().files()) {
      if (file.endsWith(".yaml")) {
        YamlReader yaml = new YamlReader(file, new ArrayList<>());
        yaml.root(findings.source().text(file))
            .ifPresent(root -> check(root, yaml, languages, findings.problems()));
      }
    }
  }

  private static void check(
      Node node, YamlReader yaml, Set<String> languages, List<Problem> problems) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(part -> check(part, yaml, languages, problems));
    } else if (node instanceof MappingNode mapping) {
      Set<String> keys = new TreeSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          keys.add(key.getValue());
        }
        check(tuple.getValueNode(), yaml, languages, problems);
      }
      boolean text = !keys.isEmpty() && languages.containsAll(keys);
      if (text && !keys.containsAll(languages)) {
        Set<String> missing = new TreeSet<>(languages);
        missing.removeAll(keys);
        problems.add(
            new Problem(
                Code.LABEL_MISSING,
                yaml.place(mapping),
                null,
                "this text is not given in " + String.join(", ", missing),
                null));
      }
    }
  }
}
