package dev.attain.input;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The reading was stopped because nobody wants the rest. */
@API(status = Status.INTERNAL)
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reading was stopped. */
  public StoppedException() {
    super("stopped", null, false, false);
  }
}
