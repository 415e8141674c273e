package dev.attain.cli;

import dev.attain.batch.BatchException;
import dev.attain.batch.BatchRun;
import dev.attain.batch.BatchStoppedException;
import java.io.PrintWriter;

/** Stops a batch cleanly when the program is asked to end, as by Ctrl-C. */
final class StopOnSignal implements AutoCloseable {

  private final Thread hook;

  StopOnSignal(BatchRun run, PrintWriter err) {
    hook = new Thread(() -> stop(run, err), "attain-stop");
  }

  /** Begins to listen. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static void stop(BatchRun run, PrintWriter err) {
    run.stop();
    try {
      run.await();
    } catch (BatchStoppedException e) {
      err.println();
      err.println("attain: stopped. The same command with --resume goes on from here.");
      err.flush();
    } catch (BatchException e) {
      err.println("attain: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is already ending, and the hook is at work.
    }
  }
}
