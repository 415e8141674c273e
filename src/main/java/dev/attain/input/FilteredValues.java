package dev.attain.input;

import dev.attain.text.Suggestion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What stands in a column by which the mapping leaves rows out, to notice a value that is misspelt
 * in the mapping: it would be passed over in silence.
 */
final class FilteredValues {

  private static final int MOST_KEPT = 100;
  private static final int SHORTEST = 3;

  private final RowFilter filter;
  private final Set<String> met = new HashSet<>();
  private final Map<String, String> others = new LinkedHashMap<>();

  FilteredValues(RowFilter filter) {
    this.filter = filter;
  }

  /** Whether a row with this value is read. */
  boolean passes(String value) {
    String key = MappedField.key(value);
    if (filter.values().containsKey(key)) {
      met.add(key);
    } else if (others.size() < MOST_KEPT && key.length() >= SHORTEST) {
      others.putIfAbsent(key, Row.stripped(value));
    }
    return filter.passes(key);
  }

  /** The column. */
  String column() {
    return filter.column().name();
  }

  /** Says which values of the mapping stand in no row, where another one is near. */
  void tell(String file, Consumer<String> notices) {
    filter
        .values()
        .forEach(
            (key, written) -> {
              if (!met.contains(key) && isWord(key)) {
                Suggestion.nearest(key, others.keySet())
                    .ifPresent(near -> notices.accept(notice(file, written, near)));
              }
            });
  }

  /** Numbers and months are near to each other without being meant. */
  private static boolean isWord(String key) {
    return key.length() >= SHORTEST && key.codePoints().noneMatch(Character::isDigit);
  }

  private String notice(String file, String written, String near) {
    return filter.column().place()
        + ": "
        + Shown.value(column())
        + " is "
        + Shown.quoted(written)
        + " in no row of "
        + file
        + ". Did you mean "
        + Shown.quoted(others.getOrDefault(near, near))
        + "?";
  }
}
