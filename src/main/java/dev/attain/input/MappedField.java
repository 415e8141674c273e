package dev.attain.input;

import dev.attain.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a mapping takes a field of a fact from.
 *
 * @param name the field's name
 * @param columns the columns whose values are joined; none for a constant
 * @param constant the value that every row has; null where columns have it
 * @param earliest whether of all rows that are otherwise the same the earliest value is taken
 * @param pattern what takes the value out of a longer text; null for the whole text
 * @param words what stands for words of the export, by their spelling in lower case
 * @param othersIgnored whether rows with any other value are left out
 * @param place where the mapping says so
 */
record MappedField(
    String name,
    List<ExportColumn> columns,
    @Nullable String constant,
    boolean earliest,
    @Nullable Pattern pattern,
    Map<String, MappedWord> words,
    boolean othersIgnored,
    Place place) {

  /** What the field is called in messages: as the export calls it. */
  String label() {
    return columns.isEmpty()
        ? name
        : columns.stream().map(ExportColumn::name).collect(Collectors.joining(" + "));
  }

  /** What stands for a value of the export, if the mapping says so. */
  @Nullable MappedWord wordFor(String value) {
    return words.isEmpty() ? null : words.get(key(value));
  }

  /** A value as it is compared: without outer blanks, in lower case. */
  static String key(String value) {
    return Row.stripped(value).toLowerCase(Locale.ROOT);
  }

  /** Whether rows are left out for some of its values. */
  boolean leavesRowsOut() {
    return othersIgnored || words.values().stream().anyMatch(MappedWord::ignored);
  }

  /** Whether the field is a day. */
  boolean isDate() {
    return name.endsWith("_on");
  }
}
