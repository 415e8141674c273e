package dev.attain.cli;

import dev.attain.batch.BatchProgress;
import dev.attain.batch.BatchProgress.Phase;
import dev.attain.batch.BatchRun;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a batch is: a bar for reading, one for deciding; and stops it when the program is
 * asked to end.
 */
final class BatchWatch implements AutoCloseable {

  private static final long LOOK_AGAIN_MILLIS = 50;
  private static final long WITHOUT_A_WORD_MILLIS = 10_000;
  private static final long UNKNOWN = -1;
  private static final long MEGABYTE = 1_000_000;

  private final BatchRun run;
  private final boolean quiet;
  private final PrintWriter err;
  private @Nullable Progress bar;
  private @Nullable Phase shown;

  BatchWatch(BatchRun run, boolean quiet, PrintWriter err) {
    this.run = run;
    this.quiet = quiet;
    this.err = err;
  }

  void untilDone() throws InterruptedException {
    try (StopOnSignal signal = new StopOnSignal(run, err)) {
      signal.listen();
      untilDoneOrStopped();
    }
  }

  private void untilDoneOrStopped() throws InterruptedException {
    long millis = 0;
    while (!run.isDone()) {
      if (!quiet && (Progress.isTerminal() || millis >= WITHOUT_A_WORD_MILLIS)) {
        show(run.progress());
      }
      Thread.sleep(LOOK_AGAIN_MILLIS);
      millis += LOOK_AGAIN_MILLIS;
    }
  }

  private void show(BatchProgress now) {
    if (now.phase() != shown) {
      close();
      shown = now.phase();
      bar =
          switch (now.phase()) {
            case READING ->
                now.bytesInAll() == 0
                    ? Progress.steady("reading", UNKNOWN, " rows", err)
                    : Progress.steady("reading", now.bytesInAll() / MEGABYTE, " MB", err);
            case DECIDING -> Progress.steady("deciding", now.partnersInAll(), " partners", err);
            default -> null;
          };
    }
    if (bar == null) {
      return;
    }
    if (now.phase() == Phase.READING && now.bytesInAll() == 0) {
      bar.at(now.rows(), "");
    } else if (now.phase() == Phase.READING) {
      bar.at(now.bytes() / MEGABYTE, String.format(Locale.ROOT, "%,d rows", now.rows()));
    } else {
      bar.at(now.partners(), "");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
