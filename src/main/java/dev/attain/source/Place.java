package dev.attain.source;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A place in a file: a part of one line.
 *
 * @param file the file, as a path below its folder
 * @param line the line, from 1
 * @param column the first column, from 1
 * @param endColumn the column behind the last one; the same as {@code column} for a place without
 *     width
 */
@API(status = Status.STABLE)
public record Place(String file, int line, int column, int endColumn) {

  /** Only reading makes one: a later version may know more. */
  @API(status = Status.INTERNAL)
  public Place {}

  /**
   * The start of a file.
   *
   * @param file the file
   * @return line 1, column 1
   */
  @API(status = Status.INTERNAL)
  public static Place startOf(String file) {
    return new Place(file, 1, 1, 1);
  }

  /**
   * The place of a part of a text; of its first line, when it has more.
   *
   * @param file the file
   * @param text the file's text
   * @param from the offset of the first character
   * @param to the offset behind the last character
   * @return the place
   */
  @API(status = Status.INTERNAL)
  public static Place of(String file, String text, int from, int to) {
    Position start = Position.at(text, Math.max(0, Math.min(from, text.length())));
    int stop = Math.min(Math.max(from, to), text.length());
    int lineEnd = text.indexOf('\n', Math.max(0, from));
    int end = lineEnd < 0 ? stop : Math.min(stop, lineEnd);
    return new Place(
        file, start.line(), start.column(), start.column() + Math.max(0, end - Math.max(0, from)));
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
