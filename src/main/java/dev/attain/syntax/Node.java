package dev.attain.syntax;

/** Something that stands in a file. */
public interface Node {

  /**
   * Where it begins.
   *
   * @return the offset of its first character in the file's text
   */
  int from();

  /**
   * Where it ends.
   *
   * @return the offset behind its last character
   */
  int to();
}
