package dev.attain.scaffold;

import dev.attain.text.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of new rules in one language. */
final class Wording {

  private final Messages messages;

  Wording(String language) {
    this.messages = new Messages(Wording.class, language);
  }

  String language() {
    return messages.language();
  }

  String get(String key, @Nullable Object... values) {
    return messages.get(key, values);
  }

  /** {@code a, b and c}. */
  String list(List<String> words) {
    return messages.list(words, "and");
  }
}
