package dev.attain.facts;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where a fact stands.
 *
 * @param file the name of the file, without its folder
 * @param line the line on which its row, or its JSON object, begins; the first line is 1
 */
@API(status = Status.EXPERIMENTAL)
public record Origin(String file, long line) {

  /**
   * The place, as messages write it.
   *
   * @return {@code file:line}
   */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
