package dev.attain.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing with each of many in several threads, and passes the results on in the order of
 * what was given, in the thread that gives it. Only so many wait at a time. What comes before a
 * failure is passed on before the failure is thrown.
 *
 * @param <A> what it is done with
 * @param <B> what comes out
 */
final class InOrder<A, B> implements AutoCloseable {

  private static final int TOGETHER = 16;
  private static final int WAITING_FOR_A_THREAD = 8;

  private final Function<A, B> doing;
  private final Consumer<B> results;
  private final int threads;
  private final ExecutorService executor;
  private final Deque<Future<Done<B>>> waiting = new ArrayDeque<>();
  private List<A> next = new ArrayList<>();

  /** What came out, up to the first failure. */
  private record Done<B>(List<B> results, @Nullable RuntimeException failure) {}

  InOrder(int threads, Function<A, B> doing, Consumer<B> results) {
    this.threads = threads;
    this.doing = doing;
    this.results = results;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "attain");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes one more; waits while too many are waiting. */
  void add(A one) {
    next.add(one);
    if (next.size() == TOGETHER) {
      submit();
      while (waiting.size() > threads * WAITING_FOR_A_THREAD) {
        take();
      }
    }
  }

  /** Passes on all that is still waiting. */
  void end() {
    submit();
    while (!waiting.isEmpty()) {
      take();
    }
  }

  private void submit() {
    List<A> some = next;
    next = new ArrayList<>();
    waiting.add(executor.submit(() -> done(some)));
  }

  private Done<B> done(List<A> some) {
    List<B> done = new ArrayList<>();
    try {
      some.forEach(one -> done.add(doing.apply(one)));
      return new Done<>(done, null);
    } catch (RuntimeException e) {
      return new Done<>(done, e);
    }
  }

  private void take() {
    try {
      Done<B> done = waiting.remove().get();
      done.results().forEach(results);
      if (done.failure() != null) {
        throw done.failure();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
