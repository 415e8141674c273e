package dev.attain.source;

import java.util.Comparator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with the rules, and where.
 *
 * @param code what kind of problem it is
 * @param place where it is
 * @param ruleId the id of the rule it stands in, if it stands in one that has an id
 * @param message what is wrong, with the value
 * @param suggestion what was probably meant, if that can be said
 */
@API(status = Status.STABLE)
public record Problem(
    Code code, Place place, @Nullable String ruleId, String message, @Nullable String suggestion)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ERRORS_FIRST =
      Comparator.comparing((Problem problem) -> problem.code().severity())
          .thenComparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(problem -> problem.place().column())
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** Says of a letter that only looks like the one that was meant what it is. */
  @API(status = Status.INTERNAL)
  public Problem {
    message = Lookalikes.explained(message, code, suggestion);
  }

  /**
   * A problem of a file as a whole.
   *
   * @param code what kind of problem it is
   * @param file the file
   * @param message what is wrong
   * @return the problem, at the file's start
   */
  @API(status = Status.INTERNAL)
  public static Problem in(String file, Code code, String message) {
    return new Problem(code, Place.startOf(file), null, message, null);
  }

  /**
   * How bad it is.
   *
   * @return error or warning
   */
  public Severity severity() {
    return code.severity();
  }

  /**
   * The file.
   *
   * @return its path below the rules folder
   */
  public String file() {
    return place.file();
  }

  /**
   * The line.
   *
   * @return from 1
   */
  public int line() {
    return place.line();
  }

  /**
   * The column.
   *
   * @return from 1
   */
  public int column() {
    return place.column();
  }

  private static String quoted(String suggestion) {
    return suggestion.equals("\"") ? "a plain \"" : "\"" + suggestion + "\"";
  }

  @Override
  public int compareTo(Problem other) {
    return ERRORS_FIRST.compare(this, other);
  }

  /** {@code file:line:column: RULE-ID: message Did you mean "…"? [ATN-nnn]}, in one line. */
  @Override
  public String toString() {
    String end = message.endsWith(".") || message.endsWith("?") ? "" : ".";
    return place
        + ": "
        + (ruleId == null ? "" : ruleId + ": ")
        + message
        + (suggestion == null ? end : end + " Did you mean " + quoted(suggestion) + "?")
        + " ["
        + code
        + "]";
  }
}
