package dev.attain.facts;

import dev.attain.text.Suggestion;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a column of the facts may use: canonical words, each with other spellings.
 *
 * <p>They come from {@code rules/vocabulary.yaml}. Case and outer blanks do not matter.
 */
public final class Words {

  private final Map<String, String> canonicalBySpelling = new HashMap<>();
  private final Map<String, Text> labels;

  /**
   * Words with their spellings and labels.
   *
   * @param aliases other spellings, by canonical word
   * @param labels what people are shown, by canonical word, in the order of the vocabulary
   * @throws IllegalArgumentException if one spelling stands for two words
   */
  public Words(Map<String, ? extends Collection<String>> aliases, Map<String, Text> labels) {
    this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    for (String word : labels.keySet()) {
      add(word, word);
    }
    aliases.forEach((word, others) -> others.forEach(spelling -> add(spelling, word)));
  }

  /**
   * These words and others; a spelling that both know keeps the meaning that it has here.
   *
   * @param others more words
   * @return the words of both; one of the others that is a spelling of a word here is that word
   */
  public Words and(Words others) {
    Map<String, String> spellings = new HashMap<>(others.canonicalBySpelling);
    spellings.replaceAll((spelling, word) -> canonical(word).orElse(word));
    spellings.putAll(canonicalBySpelling);
    Map<String, List<String>> aliases = new HashMap<>();
    spellings.forEach(
        (spelling, word) -> aliases.computeIfAbsent(word, any -> new ArrayList<>()).add(spelling));
    Map<String, Text> all = new LinkedHashMap<>(labels);
    others.labels.forEach(
        (word, label) -> {
          if (canonical(word).isEmpty()) {
            all.put(word, label);
          }
        });
    return new Words(aliases, all);
  }

  private void add(String spelling, String word) {
    String before = canonicalBySpelling.putIfAbsent(key(spelling), word);
    if (before != null && !before.equals(word)) {
      throw new IllegalArgumentException(
          "\"" + spelling + "\" stands for \"" + before + "\" and for \"" + word + "\"");
    }
  }

  /**
   * The canonical word for a spelling.
   *
   * @param spelling a word or one of its aliases, in any case
   * @return the canonical word, or nothing when the vocabulary does not have it
   */
  public Optional<String> canonical(String spelling) {
    String exact = canonicalBySpelling.get(spelling);
    return Optional.ofNullable(exact != null ? exact : canonicalBySpelling.get(key(spelling)));
  }

  /**
   * Whether this is a canonical word, letter by letter.
   *
   * @param word any word
   * @return true when rules may meet it in a fact
   */
  public boolean isCanonical(String word) {
    return labels.containsKey(word);
  }

  /**
   * The canonical words, in the order of the vocabulary, with their labels.
   *
   * @return an unmodifiable map
   */
  public Map<String, Text> labels() {
    return labels;
  }

  /**
   * Says that a word is unknown and which one was probably meant.
   *
   * @param column what the word was given for, such as {@code association_type}
   * @param typed the unknown word
   * @return a sentence or two
   */
  public String unknown(String column, String typed) {
    String meant = nearest(typed).map(word -> " Did you mean \"" + word + "\"?").orElse("");
    return column + " \"" + typed + "\" is unknown." + meant;
  }

  /**
   * The word that was probably meant.
   *
   * @param typed an unknown word
   * @return the canonical word whose own spelling, or else one of whose other spellings, is near
   */
  public Optional<String> nearest(String typed) {
    return Suggestion.nearest(typed, labels.keySet())
        .or(() -> Suggestion.nearest(typed, canonicalBySpelling.keySet()).flatMap(this::canonical));
  }

  private static String key(String spelling) {
    return spelling.strip().toLowerCase(Locale.ROOT);
  }
}
