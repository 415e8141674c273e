package dev.attain.difference;

import dev.attain.difference.Difference.Kind;
import dev.attain.facts.Words;
import dev.attain.rules.RuleSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a column in all their versions, as the vocabulary after has them.
 *
 * @param before the words before
 * @param after the words after
 * @param renamed words before that the vocabulary after has under another name
 * @param numbers the difference that a word is which only one side has; 0 for one that both have
 */
record WovenWords(
    Words before, Words after, Map<String, String> renamed, Map<String, Integer> numbers) {

  static final String FILE = "vocabulary.yaml";

  private static final Found.Owner NOBODY = new Found.Owner(null, null, null);

  static WovenWords of(
      RuleSource sourceBefore, Words before, RuleSource sourceAfter, Words after, Found found) {
    Map<String, String> renamed = new HashMap<>();
    Map<String, Integer> numbers = new TreeMap<>();
    for (String word : before.labels().keySet()) {
      String known = after.canonical(word).or(() -> renamed(word, before, after)).orElse(word);
      if (!known.equals(word)) {
        renamed.put(word, known);
      }
      if (after.isCanonical(known)) {
        numbers.put(known, 0);
      } else {
        Piece piece = YamlLine.key(FILE, sourceBefore.text(FILE), word);
        numbers.put(known, found.add(Kind.VOCABULARY, NOBODY, piece, null));
      }
    }
    for (String word : after.labels().keySet()) {
      if (!numbers.containsKey(word)) {
        Piece piece = YamlLine.key(FILE, sourceAfter.text(FILE), word);
        numbers.put(word, found.add(Kind.VOCABULARY, NOBODY, null, piece));
      }
    }
    return new WovenWords(before, after, Map.copyOf(renamed), Map.copyOf(numbers));
  }

  /** A word that the side before has as another spelling of this one. */
  private static Optional<String> renamed(String word, Words before, Words after) {
    return after.labels().keySet().stream()
        .filter(now -> before.canonical(now).filter(word::equals).isPresent())
        .findFirst();
  }

  /** Whether both sides have the same words under the same names. */
  boolean isSame() {
    return renamed.isEmpty() && numbers.values().stream().allMatch(number -> number == 0);
  }

  /** A word of either side, as the vocabulary after has it. */
  String named(String word) {
    return renamed.getOrDefault(word, word);
  }

  /** Whether the rules have a word when some differences are put back. */
  boolean has(String named, Set<Integer> putBack) {
    Integer number = numbers.get(named);
    return number != null && (number == 0 || putBack.contains(number) != after.isCanonical(named));
  }

  void addTo(StringBuilder yaml, Set<Integer> putBack) {
    boolean any = false;
    for (String word : new TreeMap<>(numbers).keySet()) {
      if (has(word, putBack)) {
        any = true;
        yaml.append("  \"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\": {}\n");
      }
    }
    if (!any) {
      yaml.insert(yaml.length() - 1, " {}");
    }
  }
}
