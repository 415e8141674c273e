package dev.attain.input;

import dev.attain.text.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says once of each unknown key of a JSON source that it was ignored. */
final class UnknownKeys {

  private static final int MOST = 100;

  private final String file;
  private final Consumer<String> notices;
  private final Set<String> said = new HashSet<>();

  UnknownKeys(String file, Consumer<String> notices) {
    this.file = file;
    this.notices = notices;
  }

  /**
   * A key is unknown.
   *
   * @param where the array that the object stands in; empty for the partner itself
   * @param key the key
   * @param known the keys that it may have been meant for
   */
  void met(String where, String key, Collection<String> known) {
    if (said.size() > MOST || !said.add(where + "." + key)) {
      return;
    }
    if (said.size() > MOST) {
      notices.accept(file + ": more keys are unknown and were ignored");
      return;
    }
    notices.accept(
        file
            + ": key "
            + Shown.quoted(key)
            + (where.isEmpty() ? "" : " in " + where)
            + " is unknown and was ignored."
            + Suggestion.didYouMean(key, known));
  }
}
