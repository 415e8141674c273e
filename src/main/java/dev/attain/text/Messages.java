package dev.attain.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What a part of Attain says in its own words, in one language, whatever the machine's locale. */
public final class Messages {

  private final ResourceBundle bundle;
  private final Locale locale;

  /**
   * The words of a package, from its {@code messages.properties} and {@code
   * messages_xx.properties}.
   *
   * @param owner a class of the package
   * @param language a language tag; a language without words gets those of the plain file
   */
  public Messages(Class<?> owner, String language) {
    this(owner, "messages", language);
  }

  /**
   * The words of a part of a package, from its {@code NAME.properties} and {@code
   * NAME_xx.properties}.
   *
   * @param owner a class of the package
   * @param name the name of the file, without ending
   * @param language a language tag; a language without words gets those of the plain file
   */
  public Messages(Class<?> owner, String name, String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            owner.getPackageName() + "." + name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language.
   *
   * @return its tag
   */
  public String language() {
    return locale.getLanguage();
  }

  /**
   * Whether there are words.
   *
   * @param key their key
   * @return true when there are
   */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The words of a key.
   *
   * @param key a key that there are words for
   * @param values what is put into them
   * @return the words
   */
  public String get(String key, @Nullable Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /**
   * Words one after the other.
   *
   * @param words the words
   * @param last the key of what stands before the last one, such as "and"
   * @return {@code a, b and c}
   */
  public String list(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(get("comma"), words.subList(0, end)) + get(last) + words.get(end);
  }
}
