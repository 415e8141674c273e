package dev.attain.input;

import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of an export: where each column stands that the mapping names. */
final class MappedHeader {

  private final int width;
  private final Map<String, Integer> places;

  private MappedHeader(int width, Map<String, Integer> places) {
    this.width = width;
    this.places = places;
  }

  /**
   * Reads a header.
   *
   * @param file the export
   * @param line the line of the header
   * @param names its fields
   * @param source what the mapping says of the export
   * @param separator what separates the fields
   * @return the header
   * @throws UnreadableSourceException if a column is missing, or stands there twice
   */
  static MappedHeader of(
      String file, long line, String[] names, MappedSource source, char separator) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < names.length; i++) {
      String key = MappedField.key(names[i]);
      if (places.putIfAbsent(key, i) != null) {
        twice.add(key);
      }
    }
    List<String> wrong = new ArrayList<>();
    for (ExportColumn column : source.columns().toList()) {
      String key = MappedField.key(column.name());
      if (!places.containsKey(key)) {
        wrong.add(missing(column, names));
      } else if (twice.contains(key)) {
        wrong.add("column " + Shown.quoted(column.name()) + " is given twice.");
      }
    }
    if (!wrong.isEmpty()) {
      String other = otherSeparator(names, separator);
      throw new UnreadableSourceException(
          file
              + ":"
              + line
              + ": "
              + (other.isEmpty() ? String.join(" ", wrong.stream().distinct().toList()) : other));
    }
    return new MappedHeader(names.length, places);
  }

  private static String missing(ExportColumn column, String[] names) {
    List<String> there = Arrays.stream(names).map(Row::stripped).toList();
    return "column "
        + Shown.quoted(column.name())
        + " is missing, which "
        + column.place()
        + " names."
        + Suggestion.didYouMean(column.name(), there);
  }

  private static String otherSeparator(String[] names, char separator) {
    for (char other : new char[] {';', '\t', ',', '|'}) {
      if (names.length == 1 && other != separator && names[0].indexOf(other) >= 0) {
        return "columns are separated by "
            + shown(other)
            + ", but "
            + shown(separator)
            + " is expected; the mapping may say so with \"separator\"";
      }
    }
    return "";
  }

  private static String shown(char separator) {
    return separator == '\t' ? "tab" : "\"" + separator + "\"";
  }

  /** How many fields each row has. */
  int width() {
    return width;
  }

  /** Where a column stands. */
  int place(ExportColumn column) {
    return places.getOrDefault(MappedField.key(column.name()), -1);
  }

  /** The place of the first column of each field of the table; -1 for a constant or nothing. */
  CsvHeader asTable(MappedSource source, long line) {
    int[] first =
        source.fields().stream()
            .mapToInt(
                field ->
                    field == null || field.columns().isEmpty() ? -1 : place(field.columns().get(0)))
            .toArray();
    return new CsvHeader(width, first, line, null);
  }
}
