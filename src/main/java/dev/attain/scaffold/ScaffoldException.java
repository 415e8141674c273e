package dev.attain.scaffold;

/** What was asked for cannot be written; its message says why, and what was probably meant. */
public final class ScaffoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * It cannot be written.
   *
   * @param message why, as a sentence
   */
  public ScaffoldException(String message) {
    super(message);
  }
}
