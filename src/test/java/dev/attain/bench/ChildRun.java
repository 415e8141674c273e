package dev.attain.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that was run to its end.
 *
 * @param exit its exit code
 * @param seconds how long it took, start included
 * @param peakMebibytes the most memory it had, as the system counts it; 0 where it does not tell
 */
record ChildRun(int exit, double seconds, long peakMebibytes) {

  private static final int POLL_MILLIS = 20;

  /**
   * Runs a program.
   *
   * @param command the program and its arguments
   * @param log where its output goes
   */
  static ChildRun of(List<String> command, Path log) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peak(status));
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new ChildRun(process.exitValue(), seconds, peak >> 10);
  }

  /** In kibibytes; the system keeps the highest itself, so that nothing is missed in between. */
  private static long peak(Path status) {
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      // It has ended, or this system has no such files.
    }
    return 0;
  }
}
