package dev.attain.session;

/** The rules gave no clear answer for a partner: a mistake in a rule, and never an award. */
public final class UndecidedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * No clear answer.
   *
   * @param message which rule gave none, and why
   */
  public UndecidedException(String message) {
    super(message);
  }

  /**
   * No clear answer, because something went wrong in a rule.
   *
   * @param message which rule gave none, and why
   * @param cause what went wrong
   */
  public UndecidedException(String message, Throwable cause) {
    super(message, cause);
  }
}
