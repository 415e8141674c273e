package dev.attain.batch;

/** A batch was stopped before its end; it can be resumed. */
public final class BatchStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BatchStoppedException() {
    super("the batch was stopped before its end", null, false, false);
  }
}
