package dev.attain.scaffold;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of new rules in one language. */
final class Wording {

  private final ResourceBundle bundle;
  private final Locale locale;

  Wording(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "dev.attain.scaffold.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String language() {
    return locale.getLanguage();
  }

  String get(String key, @Nullable Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** {@code a, b and c}. */
  String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(get("comma"), words.subList(0, last)) + get("and") + words.get(last);
  }
}
