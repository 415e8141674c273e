package dev.attain.batch;

import dev.attain.batch.BatchProgress.Phase;
import dev.attain.input.UnreadableSourceException;
import dev.attain.session.UndecidedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** A batch that is under way. It works in threads of its own, which end with it. */
public final class BatchRun {

  private final Progress progress = new Progress();
  private final CompletableFuture<BatchResult> result = new CompletableFuture<>();

  /** A run that does this. */
  BatchRun(Function<Progress, BatchResult> work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.apply(progress));
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              } finally {
                progress.phase(Phase.ENDED);
              }
            },
            "attain-batch");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * How far it is.
   *
   * @return what is done so far
   */
  public BatchProgress progress() {
    return progress.now();
  }

  /**
   * Whether it has come to its end, by itself or not.
   *
   * @return true when {@link #await()} does not wait
   */
  public boolean isDone() {
    return result.isDone();
  }

  /** Asks it to stop soon. What is done so far stays, and another run can go on with it. */
  public void stop() {
    progress.stop();
  }

  /**
   * Waits for the end.
   *
   * @return what came out
   * @throws BatchStoppedException if it was stopped
   * @throws BatchException if it cannot begin or go on
   * @throws UnreadableSourceException if the facts cannot be read
   * @throws UndecidedException if a rule leaves the answer open
   * @throws InterruptedException if the waiting is interrupted; the batch goes on
   */
  public BatchResult await() throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      throw new CompletionException(cause);
    }
  }
}
