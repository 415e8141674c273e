package dev.attain.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the rules, and where.
 *
 * @param file the file, as a path below the rules folder
 * @param line the line, from 1
 * @param column the column, from 1
 * @param ruleId the id of the rule it stands in, if it stands in one that has an id
 * @param message what is wrong, with the value, and what was probably meant
 */
public record Problem(String file, int line, int column, @Nullable String ruleId, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  /** A problem of a file as a whole. */
  static Problem in(String file, String message) {
    return new Problem(file, 1, 1, null, message);
  }

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** The problem in one line: {@code file:line:column: RULE-ID: message}. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ":"
        + column
        + ": "
        + (ruleId == null ? "" : ruleId + ": ")
        + message;
  }
}
