package dev.attain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does one thing with each of many, on all cores, and gives the results in their order. */
public final class InParallel {

  private InParallel() {}

  /**
   * Does it.
   *
   * @param all what it is done with
   * @param doing what is done; must be safe for many threads
   * @param <A> what it is done with
   * @param <B> what comes out
   * @return what came out, in the order of what was given
   */
  public static <A, B> List<B> map(List<A> all, Function<A, B> doing) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<B>> waiting = new ArrayList<>();
      for (A one : all) {
        waiting.add(threads.submit(() -> doing.apply(one)));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> future : waiting) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
