package dev.attain.session;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The rules gave no clear answer for a partner: a mistake in a rule, and never an award. */
@API(status = Status.STABLE)
public final class UndecidedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * No clear answer.
   *
   * @param message which rule gave none, and why
   */
  @API(status = Status.INTERNAL)
  public UndecidedException(String message) {
    super(message);
  }

  /**
   * No clear answer, because something went wrong in a rule.
   *
   * @param message which rule gave none, and why
   * @param cause what went wrong
   */
  @API(status = Status.INTERNAL)
  public UndecidedException(String message, Throwable cause) {
    super(message, cause);
  }
}
