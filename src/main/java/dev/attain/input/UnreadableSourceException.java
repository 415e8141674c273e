package dev.attain.input;

/**
 * A fact source cannot be read. The message is complete: it names the place, what is wrong, and where
 * it can, what was probably meant.
 */
public final class UnreadableSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A source that cannot be read.
   *
   * @param message the whole message, with its place
   */
  public UnreadableSourceException(String message) {
    super(message);
  }
}
