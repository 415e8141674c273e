package dev.attain.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Counts the rows of an export that the mapping leaves out, by the column and value that did it.
 */
final class LeftOut {

  private static final int MOST_NAMED = 3;
  private static final int MOST_KEPT = 100;

  private final Map<String, Values> byColumn = new TreeMap<>();
  private long rows;

  /**
   * Why a row is left out.
   *
   * @param column the column of the export
   * @param value what stands there
   */
  record Why(String column, String value) {}

  /** A row was read or left out. */
  void row() {
    rows++;
  }

  /** The row was left out. */
  void count(Why why) {
    byColumn.computeIfAbsent(why.column(), column -> new Values()).count(why.value());
  }

  /** Says how many there were, if any. */
  void tell(String file, Table table, Consumer<String> notices) {
    long all = byColumn.values().stream().mapToLong(values -> values.rows).sum();
    if (all > 0) {
      notices.accept(
          file
              + ": the mapping leaves "
              + number(all)
              + " of "
              + number(rows)
              + (rows == 1 ? " row" : " rows")
              + " out of "
              + table.title()
              + ": "
              + byColumn.entrySet().stream()
                  .map(
                      column ->
                          number(column.getValue().rows)
                              + " by "
                              + Shown.value(column.getKey())
                              + " ("
                              + column.getValue().shown()
                              + ")")
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** The values of one column for which rows are left out. */
  private static final class Values {
    private final Map<String, Value> first = new HashMap<>();
    private long rows;

    void count(String value) {
      rows++;
      String key = MappedField.key(value);
      Value known = first.get(key);
      if (known == null && first.size() < MOST_KEPT) {
        known = new Value(Row.stripped(value));
        first.put(key, known);
      }
      if (known != null) {
        known.rows++;
      }
    }

    String shown() {
      List<Value> most = new ArrayList<>(first.values());
      most.sort(
          Comparator.comparingLong((Value value) -> -value.rows).thenComparing(v -> v.written));
      if (most.size() == 1 && most.get(0).rows == rows) {
        return Shown.quoted(most.get(0).written);
      }
      long others = rows;
      List<String> parts = new ArrayList<>();
      for (Value value : most.subList(0, Math.min(MOST_NAMED, most.size()))) {
        parts.add(number(value.rows) + " " + Shown.quoted(value.written));
        others -= value.rows;
      }
      if (others > 0) {
        parts.add(number(others) + " with other values");
      }
      return String.join(", ", parts);
    }
  }

  /** One of them, as it was written first. */
  private static final class Value {
    private final String written;
    private long rows;

    Value(String written) {
      this.written = written;
    }
  }
}
