package dev.attain.input;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Several threads that do the same until nothing is left, or one of them fails. */
@API(status = Status.INTERNAL)
public final class Workers {

  private volatile boolean failed;

  private Workers() {}

  /**
   * Works in several threads, and waits for them. Threads end with this call, whatever happens.
   *
   * @param threads how many
   * @param work what each does; it is to end soon after another has failed
   * @throws RuntimeException what the first of them failed with
   */
  public static void run(int threads, Consumer<Workers> work) {
    Workers workers = new Workers();
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            run -> {
              Thread thread = new Thread(run, "attain-worker");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(executor.submit(() -> workers.work(work)));
      }
      workers.await(all);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * Whether one of the threads has failed.
   *
   * @return true when the others should end
   */
  public boolean haveFailed() {
    return failed;
  }

  private void work(Consumer<Workers> work) {
    try {
      work.accept(this);
    } catch (RuntimeException | Error e) {
      failed = true;
      throw e;
    }
  }

  private void await(List<Future<?>> all) {
    Throwable first = null;
    for (Future<?> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        first = first == null ? e.getCause() : first;
      } catch (InterruptedException e) {
        failed = true;
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }
}
