package dev.attain.text;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A sentence or a name in the programme's languages.
 *
 * @param byLanguage the words, by language tag such as {@code en} or {@code ja}
 */
@API(status = Status.STABLE)
public record Text(Map<String, String> byLanguage) {

  /** The language that stands in where another is missing. */
  public static final String FALLBACK = "en";

  /** Keeps its own copy of the map. */
  public Text {
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * A text that is the same in every language.
   *
   * @param words the words
   * @return the text
   */
  public static Text of(String words) {
    return new Text(Map.of(FALLBACK, words));
  }

  /**
   * The words in a language; in English where there are none, and in any language where there is no
   * English either.
   *
   * @param language a language tag such as {@code ja}
   * @return the words
   */
  public String in(String language) {
    String words = byLanguage.get(language);
    if (words == null) {
      words = byLanguage.get(FALLBACK);
    }
    return words != null ? words : byLanguage.values().stream().sorted().findFirst().orElse("");
  }
}
