package dev.attain.facts;

/**
 * Where a fact stands.
 *
 * @param file the name of the file, without its folder
 * @param line the line on which its row, or its JSON object, begins; the first line is 1
 */
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
