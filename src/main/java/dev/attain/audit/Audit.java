package dev.attain.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells decisions to a listener in a thread of its own.
 *
 * <p>Whoever decides only puts the decision into a queue that holds so many and no more, and never
 * waits: a listener that is slow, hangs or throws costs decisions told, and not one decision made.
 * What is not told is counted and logged.
 *
 * <p>For any number of threads and of {@link dev.attain.Attain}s. The thread ends with {@link
 * #close()}.
 */
public final class Audit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  /** How many decisions wait when nothing else is said. */
  public static final int CAPACITY = 10_000;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DecisionListener listener;
  private final BlockingQueue<Runnable> waiting;
  private final Thread teller;
  private final Duration patience;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean closed;
  private volatile boolean abandoned;

  private Audit(DecisionListener listener, int capacity, Duration patience) {
    this.listener = listener;
    this.patience = patience;
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.teller = new Thread(this::tellAll, "attain-audit");
    teller.setDaemon(true);
    teller.start();
  }

  /**
   * Begins to tell a listener; {@link #CAPACITY} decisions may wait.
   *
   * @param listener takes the decisions
   * @return to be given to {@link dev.attain.Attain#audited}, and to be closed
   */
  public static Audit to(DecisionListener listener) {
    return to(listener, CAPACITY);
  }

  /**
   * Begins to tell a listener.
   *
   * @param listener takes the decisions
   * @param capacity how many decisions may wait for it, one or more
   * @return to be given to {@link dev.attain.Attain#audited}, and to be closed
   * @throws IllegalArgumentException if the capacity is less than one
   */
  public static Audit to(DecisionListener listener, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity " + capacity + ": at least 1 decision must fit");
    }
    return to(listener, capacity, PATIENCE);
  }

  /** The same with another time for which closing waits. */
  static Audit to(DecisionListener listener, int capacity, Duration patience) {
    return new Audit(listener, capacity, patience);
  }

  /**
   * Has the listener told of a decision soon. Returns at once, and never throws.
   *
   * @param decided the decision
   */
  public void tell(Decided decided) {
    put(() -> listener.decided(decided));
  }

  /**
   * Has the listener told soon that there is no decision. Returns at once, and never throws.
   *
   * @param undecided whose, and why
   */
  public void tell(Undecided undecided) {
    put(() -> listener.undecided(undecided));
  }

  private void put(Runnable telling) {
    boolean taken = !closed && waiting.offer(telling);
    if (taken && closed && !teller.isAlive()) {
      taken = !waiting.remove(telling); // It came just behind the last one that was told.
    }
    if (!taken) {
      long count = dropped.incrementAndGet();
      if (isWorthALine(count)) {
        LOG.warn(
            "{} decisions were not told to the listener, because {}",
            count,
            closed ? "it is closed" : "it is too slow");
      }
    }
  }

  /** The first, and then ever more rarely: a log that is full of it helps nobody. */
  private static boolean isWorthALine(long count) {
    return Long.bitCount(count) == 1;
  }

  private void tellAll() {
    while (!abandoned && (!closed || !waiting.isEmpty())) {
      try {
        Runnable next = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
          tellOne(next);
        }
      } catch (InterruptedException e) {
        // By a listener, or because nobody waits any more; the loop knows which.
      }
    }
  }

  // A listener is foreign code: whatever it throws, the next decision is told all the same.
  @SuppressWarnings("CatchThrowable")
  private void tellOne(Runnable next) {
    try {
      next.run();
    } catch (Throwable e) {
      long count = failed.incrementAndGet();
      if (isWorthALine(count)) {
        log(count, e);
      }
    }
  }

  /** Even telling what was thrown may throw. */
  @SuppressWarnings("CatchThrowable")
  private static void log(long count, Throwable thrown) {
    try {
      LOG.warn(
          "the listener failed for {} decisions, last with {}", count, thrown.toString(), thrown);
    } catch (Throwable e) {
      LOG.warn("the listener failed for {} decisions, last with {}", count, thrown.getClass());
    }
  }

  /**
   * How many decisions were not told because the listener was too slow, or the audit closed.
   *
   * @return how many since the beginning
   */
  public long dropped() {
    return dropped.get();
  }

  /**
   * For how many decisions the listener threw something.
   *
   * @return how many since the beginning
   */
  public long failed() {
    return failed.get();
  }

  /**
   * Tells what still waits, and ends the thread. Waits five seconds for the listener and no longer;
   * what it has not taken by then counts as {@linkplain #dropped() dropped}. A second call does
   * nothing.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (Thread.currentThread() == teller) {
      return; // It ends by itself when all is told.
    }
    try {
      teller.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    abandoned = true;
    teller.interrupt();
    int left = waiting.drainTo(new ArrayList<>()); // What the thread still takes is told.
    if (left > 0) {
      LOG.warn("{} decisions were not told, because the listener did not come to an end", left);
      dropped.addAndGet(left);
    }
  }
}
