package dev.attain.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a command is, for whoever sits at a terminal. In a pipe or a log nothing is shown, or of
 * what takes long a line now and then.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 78;
  private static final int LOG_WIDTH = 100;
  private static final Duration OFTEN = Duration.ofMillis(200);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

  private final @Nullable ProgressBar bar;
  private final boolean overwrites;
  private final PrintWriter err;

  private Progress(@Nullable ProgressBar bar, boolean overwrites, PrintWriter err) {
    this.bar = bar;
    this.overwrites = overwrites;
    this.err = err;
  }

  /** Begins to count something of which nobody knows how much there is. */
  static Progress counting(String task, PrintWriter err) {
    return of(task, -1, err);
  }

  /** Begins to show something that has so many steps. */
  static Progress of(String task, int steps, PrintWriter err) {
    if (!isTerminal()) {
      return new Progress(null, false, err);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) OFTEN.toMillis())
            .setConsumer(overwriting(err))
            .build(),
        true,
        err);
  }

  /** Begins to show something long: at a terminal often, elsewhere a line now and then. */
  static Progress steady(String task, long steps, String unit, PrintWriter err) {
    boolean terminal = isTerminal();
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setUnit(unit, 1)
            .showSpeed()
            .setStyle(ProgressBarStyle.ASCII);
    if (terminal) {
      builder.setUpdateIntervalMillis((int) OFTEN.toMillis()).setConsumer(overwriting(err));
    } else {
      builder
          .setUpdateIntervalMillis((int) NOW_AND_THEN.toMillis())
          .setConsumer(
              new DelegatingProgressBarConsumer(
                  line -> err.println("attain: " + line.strip()), LOG_WIDTH));
    }
    return new Progress(builder.build(), terminal, err);
  }

  private static DelegatingProgressBarConsumer overwriting(PrintWriter err) {
    return new DelegatingProgressBarConsumer(
        line -> {
          err.print("\r" + line);
          err.flush();
        },
        WIDTH);
  }

  /** Later Javas have a console that need not be a terminal, and say so in a method of theirs. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    Object console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(java.io.Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** One step is done; may be called by any thread. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** So many steps are done. */
  void at(long steps, String more) {
    if (bar != null) {
      bar.stepTo(steps);
      bar.setExtraMessage(more.isEmpty() ? "" : " " + more);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    if (overwrites) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }
}
