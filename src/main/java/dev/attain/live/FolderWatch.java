package dev.attain.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder again and again, in a thread of its own. What was changed is tried when it
 * looks the same twice, so that nobody judges files of which half is written.
 */
final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

  /** At least once in so many looks. */
  private static final int MOST_LOOKS = 64;

  private final Path folder;
  private final Duration every;
  private final CountDownLatch closed = new CountDownLatch(1);
  private FolderState tried;
  private int again;
  private int left;
  private FolderState seen;
  private @Nullable Thread thread;

  FolderWatch(Path folder, FolderState tried, Duration every) {
    this.folder = folder;
    this.every = every;
    this.tried = tried;
    this.seen = tried;
  }

  void start(LiveRules live) {
    Thread started = new Thread(() -> watch(live), "attain-live-rules");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  // Nobody would notice a thread that ended; rules would never be looked at again.
  @SuppressWarnings("CatchThrowable")
  private void watch(LiveRules live) {
    try {
      while (!closed.await(Math.max(1, every.toMillis()), TimeUnit.MILLISECONDS)) {
        try {
          look(live);
        } catch (Throwable e) {
          LOG.error("rules folder {} could not be looked at; it will be again", folder, e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(LiveRules live) {
    FolderState now = FolderState.of(folder);
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && (!now.equals(tried) || isTimeToTryAgain())) {
      boolean mayPass = live.look();
      again = !mayPass ? 0 : now.equals(tried) ? Math.min(MOST_LOOKS, 2 * again) : 1;
      left = again;
      tried = now;
    }
  }

  /** What was not the rules' fault is tried again, ever more rarely. */
  private boolean isTimeToTryAgain() {
    return again > 0 && --left < 0;
  }

  /** Ends the watch soon. */
  @Override
  public void close() {
    closed.countDown();
  }

  /** Waits until it has ended. */
  void join() {
    Thread running = thread;
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
