package dev.attain.scaffold;

import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.Qualified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a definition makes and a requirement counts.
 *
 * @param fact the derived fact
 * @param word the word for it, where the fact is one for words of analysts; else empty
 */
record Made(String fact, String word) {

  private static final String FOR_WORDS = Qualified.class.getSimpleName();
  private static final List<String> FACTS =
      List.of(NetNewCustomer.class.getSimpleName(), CertifiedIndividual.class.getSimpleName());

  /** A fact by its name, or else a word. */
  static Made of(String factOrWord) {
    return FACTS.contains(factOrWord) ? new Made(factOrWord, "") : word(factOrWord);
  }

  static Made word(String word) {
    return new Made(FOR_WORDS, word);
  }

  static Made certified() {
    return new Made(CertifiedIndividual.class.getSimpleName(), "");
  }

  /** A word by the sentence that says what it means: without its article. */
  static String wordOf(@Nullable String sentence) {
    return String.valueOf(sentence).replaceFirst("^(?i)(?:an?|the) ", "");
  }

  /** As a rule says what it makes and counts. */
  static Made ofRule(String factAndWord) {
    int quote = factAndWord.indexOf('"');
    return quote < 0
        ? new Made(factAndWord, "")
        : new Made(
            factAndWord.substring(0, quote),
            factAndWord.substring(quote + 1, factAndWord.length() - 1));
  }

  /** What people call it. */
  String name() {
    return word.isEmpty() ? fact : word;
  }

  String made(String variable) {
    return word.isEmpty()
        ? "new %s( %s )".formatted(fact, variable)
        : "new %s( \"%s\", %s )".formatted(fact, word, variable);
  }

  String pattern() {
    return word.isEmpty() ? fact + "()" : "%s( as == \"%s\" )".formatted(fact, word);
  }
}
