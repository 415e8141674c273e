package dev.attain.scaffold;

import dev.attain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A name or a sentence in both languages, as far as it was given.
 *
 * @param en in English; null where it is left to the template
 * @param ja in Japanese; null where it is left to the template
 */
public record Names(@Nullable String en, @Nullable String ja) {

  /** Nothing given. */
  public static final Names NONE = new Names(null, null);

  /** A text that both languages have, in their own words or in one another's. */
  static Names of(Text text) {
    return new Names(text.in("en"), text.in("ja"));
  }

  /** Takes out outer blanks; a blank text is none. */
  public Names {
    en = en == null || en.isBlank() ? null : en.strip();
    ja = ja == null || ja.isBlank() ? null : ja.strip();
  }
}
