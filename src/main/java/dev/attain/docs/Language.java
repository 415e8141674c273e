package dev.attain.docs;

import dev.attain.text.Messages;
import java.util.List;
import java.util.Locale;

/** What pages say in their own words, in one language, whatever the machine's locale is. */
final class Language {

  private final Messages messages;

  Language(String tag) {
    this.messages = new Messages(Language.class, tag);
  }

  String tag() {
    return messages.language();
  }

  boolean has(String key) {
    return messages.has(key);
  }

  String get(String key, Object... values) {
    return messages.get(key, values);
  }

  /** The words of the first key that there are words for. */
  String first(List<String> keys, Object... values) {
    String known = keys.stream().filter(this::has).findFirst().orElse(keys.get(keys.size() - 1));
    return get(known, values);
  }

  /** {@code a, b or c}. */
  String or(List<String> words) {
    return messages.list(words, "or");
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
