package dev.attain.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a command is, for whoever sits at a terminal; nothing is shown in a pipe or a log. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 78;
  private static final Duration OFTEN = Duration.ofMillis(200);

  private final @Nullable ProgressBar bar;
  private final PrintWriter err;

  private Progress(@Nullable ProgressBar bar, PrintWriter err) {
    this.bar = bar;
    this.err = err;
  }

  /** Begins to count something of which nobody knows how much there is. */
  static Progress counting(String task, PrintWriter err) {
    return of(task, -1, err);
  }

  /** Begins to show something that has so many steps. */
  static Progress of(String task, int steps, PrintWriter err) {
    if (!isTerminal()) {
      return new Progress(null, err);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis((int) OFTEN.toMillis())
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> {
                      err.print("\r" + line);
                      err.flush();
                    },
                    WIDTH))
            .build(),
        err);
  }

  /** Later Javas have a console that need not be a terminal, and say so in a method of theirs. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
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

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }
}
