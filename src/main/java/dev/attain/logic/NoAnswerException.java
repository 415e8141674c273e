package dev.attain.logic;

/**
 * A rule has a shape of which the answer cannot be derived; the message says which. Never a wrong
 * answer instead.
 */
public final class NoAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * No answer.
   *
   * @param message what cannot be derived, and why
   */
  public NoAnswerException(String message) {
    super(message);
  }
}
