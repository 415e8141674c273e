package dev.attain.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a report says in its own words, in one language, whatever the machine's locale is. */
final class Messages {

  private final ResourceBundle bundle;
  private final Locale locale;

  Messages(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "dev.attain.report.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }
}
