package dev.attain.input;

import dev.attain.input.Table.Column;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file: where each column of the table stands.
 *
 * @param width how many fields every row has
 * @param places the place of each column of the table, in the table's order; -1 where it is absent
 * @param line the line that it stands on; 0 where no line is needed for it
 * @param notice what to say of columns that are unknown and ignored; null when there are none
 */
record CsvHeader(int width, int[] places, long line, @Nullable String notice) {

  /** The separator of a file that keeps its columns apart without one. */
  static final char NO_SEPARATOR = 0;

  private static final int SHORTEST_STEM = 4;

  /** Whether the table has a column at this place of a row. */
  boolean isKnown(int place) {
    for (int known : places) {
      if (known == place) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a header.
   *
   * @param file the file's name
   * @param line the line of the header; 0 where no line is needed for it
   * @param fields its fields
   * @param table the table that the file holds
   * @param separator what separates the fields, or {@link #NO_SEPARATOR}
   * @return the header
   * @throws UnreadableSourceException if a column is missing or is given twice
   */
  static CsvHeader of(String file, long line, String[] fields, Table table, char separator) {
    String place = line > 0 ? file + ":" + line : file;
    Map<String, Integer> found = new HashMap<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      String name = Row.stripped(fields[i]).toLowerCase(Locale.ROOT);
      if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
        unknown.add(Row.stripped(fields[i]));
      } else if (found.putIfAbsent(name, i) != null) {
        throw new UnreadableSourceException(
            place + ": column " + Shown.quoted(name) + " is given twice");
      }
    }
    if (table.removes() != null && !unknown.isEmpty()) {
      throw new UnreadableSourceException(
          place + ": " + whatIsUnknown(unknown.get(0), found.keySet(), table));
    }
    List<Column> missing =
        table.columns().stream().filter(column -> !found.containsKey(column.name())).toList();
    if (missing.stream().anyMatch(column -> !column.mayLack())) {
      throw new UnreadableSourceException(
          place + ": " + whatIsMissing(fields, missing, unknown, separator));
    }
    int[] places =
        table.columns().stream()
            .mapToInt(column -> found.getOrDefault(column.name(), -1))
            .toArray();
    return new CsvHeader(fields.length, places, line, notice(file, unknown, missing));
  }

  /** A row of removals says more with each column; without one it would remove more. */
  private static String whatIsUnknown(String name, Set<String> found, Table table) {
    List<String> absent =
        table.columns().stream()
            .map(Column::name)
            .filter(column -> !found.contains(column))
            .toList();
    return "column "
        + Shown.quoted(name)
        + " is unknown; removals must not leave one out."
        + nearest(name, absent).map(near -> " Did you mean " + Shown.quoted(near) + "?").orElse("");
  }

  private static String whatIsMissing(
      String[] fields, List<Column> missing, List<String> unknown, char separator) {
    if (separator == NO_SEPARATOR) {
      return whichAreMissing(missing, unknown);
    }
    String wanted = separator == '\t' ? "tabs" : "commas";
    for (char other : new char[] {';', '\t', ',', '|'}) {
      if (fields.length == 1 && other != separator && fields[0].indexOf(other) >= 0) {
        String used = other == '\t' ? "tabs" : "\"" + other + "\"";
        return "columns are separated by " + used + ", but " + wanted + " are expected";
      }
    }
    if (unknown.size() == fields.length) {
      return "is no header line; one with the columns "
          + missing.stream().map(Column::name).collect(Collectors.joining(", "))
          + " is expected";
    }
    return whichAreMissing(missing, unknown);
  }

  private static String whichAreMissing(List<Column> missing, List<String> unknown) {
    return missing.stream()
        .filter(column -> !column.mayLack())
        .map(
            column ->
                "olumn "
                    + Shown.quoted(column.name())
                    + " is missing."
                    + nearest(column.name(), unknown)
                        .map(near -> " There is " + Shown.quoted(near) + "; did you mean that?")
                        .orElse(""))
        .collect(Collectors.joining(" C", "c", ""));
  }

  /** Columns are mistyped, and they are cut short: {@code ended} for {@code ended_on}. */
  private static Optional<String> nearest(String name, List<String> others) {
    return Suggestion.nearest(name, others)
        .or(
            () ->
                others.stream()
                    .filter(
                        other -> other.length() >= SHORTEST_STEM && name.length() >= SHORTEST_STEM)
                    .filter(other -> other.startsWith(name) || name.startsWith(other))
                    .findFirst());
  }

  private static @Nullable String notice(String file, List<String> unknown, List<Column> missing) {
    if (unknown.isEmpty()) {
      return null;
    }
    List<String> absent = missing.stream().map(Column::name).toList();
    String names =
        unknown.stream().map(Shown::quoted).distinct().limit(20).collect(Collectors.joining(", "));
    String meant =
        unknown.stream()
            .flatMap(name -> nearest(name, absent).stream())
            .distinct()
            .map(column -> " Did you mean " + Shown.quoted(column) + "?")
            .collect(Collectors.joining());
    String what =
        unknown.size() == 1
            ? "column " + names + " is unknown and was ignored."
            : "columns " + names + " are unknown and were ignored.";
    return file + ": " + what + meant;
  }
}
