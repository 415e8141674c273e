package dev.attain.rules;

/**
 * One change in a rule file: a part of its text is replaced.
 *
 * @param file the file, as a path below the rules folder
 * @param from the offset of the first character that is replaced
 * @param to the offset behind the last character that is replaced
 * @param replacement what stands there then
 */
public record Edit(String file, int from, int to, String replacement) {

  /**
   * Makes the change.
   *
   * @param text the file's text
   * @return the text with the change
   * @throws IndexOutOfBoundsException if the text is shorter than the place
   */
  public String in(String text) {
    return text.substring(0, from) + replacement + text.substring(to);
  }
}
