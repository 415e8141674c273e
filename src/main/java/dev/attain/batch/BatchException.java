package dev.attain.batch;

/** A batch cannot begin or go on; the message says why and what to do. */
public final class BatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A batch cannot begin or go on.
   *
   * @param message the whole message
   */
  public BatchException(String message) {
    super(message);
  }

  BatchException(String message, Throwable cause) {
    super(message, cause);
  }
}
