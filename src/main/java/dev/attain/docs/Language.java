package dev.attain.docs;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What pages say in their own words, in one language, whatever the machine's locale is. */
final class Language {

  private final ResourceBundle bundle;
  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
    this.bundle =
        ResourceBundle.getBundle(
            "dev.attain.docs.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String tag() {
    return locale.getLanguage();
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The words of the first key that there are words for. */
  String first(List<String> keys, Object... values) {
    String known = keys.stream().filter(this::has).findFirst().orElse(keys.get(keys.size() - 1));
    return get(known, values);
  }

  /** {@code a, b or c}. */
  String or(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(get("comma"), words.subList(0, last)) + get("or") + words.get(last);
  }

  /** {@code a, b, c}. */
  String list(List<String> words) {
    return String.join(get("comma"), words);
  }

  /** A sentence begins with a capital. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
