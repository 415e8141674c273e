package dev.attain.rules;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.builder.KieBuilder;

/**
 * Has Drools compile in a thread that ends with it. The parser that Drools uses keeps an object for
 * each thread; in a thread of somebody's pool it would hold the class loader of Drools, and with it
 * all of a program that was meant to be gone.
 */
final class BuildThread {

  private BuildThread() {}

  /** Builds, and is back when that thread has ended; an interrupt waits until then. */
  static void build(KieBuilder builder) {
    FutureTask<KieBuilder> task =
        new FutureTask<>(() -> builder.buildAll(ExecutableModelProject.class));
    Thread thread = new Thread(task, "attain-compile");
    thread.setDaemon(true);
    thread.start();
    join(thread);
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      // It has ended, so there is a result without waiting.
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
