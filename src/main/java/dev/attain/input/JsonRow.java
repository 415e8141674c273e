package dev.attain.input;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON source as a row of a table: scalar values by column. Filled again and again.
 */
final class JsonRow extends Row {

  private final Table table;
  private final @Nullable String[] texts;
  private final @Nullable String[] problems;
  private final long[] lines;
  private String path = "";
  private long line;

  JsonRow(Table table) {
    super(table);
    this.table = table;
    int columns = table.columns().size();
    this.texts = new String[columns];
    this.problems = new String[columns];
    this.lines = new long[columns];
  }

  /** The line on which the object begins. */
  long line() {
    return line;
  }

  /** Begins a new object on a line; the path goes before each key in a message. */
  void begin(String path, long line) {
    this.path = path;
    this.line = line;
    Arrays.fill(texts, null);
    Arrays.fill(problems, null);
    Arrays.fill(lines, line);
  }

  /**
   * Sets a column.
   *
   * @param column its place in the table
   * @param line the line of the value
   * @param text the value; null when it is null in the source
   * @param problem why it is bad, or null
   */
  void set(int column, long line, @Nullable String text, @Nullable String problem) {
    texts[column] = text;
    problems[column] = problem;
    lines[column] = line;
  }

  /** The place of a key in the table; -1 for an unknown one. */
  int columnOf(String key) {
    for (int column = 0; column < texts.length; column++) {
      if (table.columns().get(column).key().equals(key)) {
        return column;
      }
    }
    return -1;
  }

  /** The text of a column as far as it is one, whether good or bad. */
  @Nullable String textOrNull(int column) {
    return problems[column] == null ? texts[column] : null;
  }

  @Override
  @Nullable String raw(int column) throws BadValue {
    String problem = problems[column];
    if (problem != null) {
      throw new BadValue(line(column), label(column), texts[column], label(column) + " " + problem);
    }
    return texts[column];
  }

  @Override
  String label(int column) {
    return path + shortLabel(column);
  }

  @Override
  String shortLabel(int column) {
    return table.columns().get(column).key();
  }

  @Override
  long line(int column) {
    return lines[column];
  }
}
