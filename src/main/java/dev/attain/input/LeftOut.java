package dev.attain.input;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts the rows of an export that the mapping leaves out, by the column that did it. */
final class LeftOut {

  private final Map<String, Long> byColumn = new TreeMap<>();
  private long rows;

  /** A row was read, or left out. */
  void count(boolean leftOut, String column) {
    rows++;
    if (leftOut) {
      byColumn.merge(column, 1L, Long::sum);
    }
  }

  /** Says how many there were, if any. */
  void tell(String file, Table table, Consumer<String> notices) {
    long all = byColumn.values().stream().mapToLong(Long::longValue).sum();
    if (all > 0) {
      notices.accept(
          file
              + ": the mapping leaves "
              + all
              + " of "
              + rows
              + (rows == 1 ? " row" : " rows")
              + " out of "
              + table.title()
              + ": "
              + byColumn.entrySet().stream()
                  .map(entry -> entry.getValue() + " by " + Shown.value(entry.getKey()))
                  .collect(Collectors.joining(", ")));
    }
  }
}
