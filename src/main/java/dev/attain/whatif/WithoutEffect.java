package dev.attain.whatif;

import dev.attain.facts.Origin;
import dev.attain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A change that was asked for and changes nothing.
 *
 * @param at where it is asked for, when it was read from a file
 * @param reason why it changes nothing, and what was probably meant
 */
public record WithoutEffect(@Nullable Origin at, Text reason) {

  /**
   * The message, in a language.
   *
   * @param language a language tag such as {@code ja}
   * @return {@code file:line: reason}
   */
  public String in(String language) {
    return (at == null ? "" : at + ": ") + reason.in(language);
  }
}
