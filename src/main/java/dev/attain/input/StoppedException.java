package dev.attain.input;

/** The reading was stopped because nobody wants the rest. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reading was stopped. */
  public StoppedException() {
    super("stopped", null, false, false);
  }
}
