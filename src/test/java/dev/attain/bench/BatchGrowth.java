package dev.attain.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** How the time and the memory of {@code attain batch} grow with the rows. */
public final class BatchGrowth {

  private static final String SIZES = "10000,100000,1000000,5000000,20000000";

  private BatchGrowth() {}

  /**
   * Measures and prints a table.
   *
   * @param args the folder under which the facts are, or are put; and how many rows, with commas
   *     between
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String sizes = args.length > 1 && !args[1].isEmpty() ? args[1] : SIZES;
    System.out.printf(
        "| rows | seconds | million rows/s | peak memory, MiB |%n|---|---|---|---|%n");
    for (long rows : Arrays.stream(sizes.split(",")).mapToLong(Long::parseLong).toArray()) {
      Path folder = Path.of(args[0], String.valueOf(rows));
      BatchBenchmark.fill(folder, Math.max(1, rows / 100), rows);
      long there = BatchBenchmark.rows(folder);
      Path out = Path.of(folder.toAbsolutePath() + ".out");
      ChildRun run = Contender.ATTAIN.run(folder, out);
      if (!Contender.ATTAIN.decided(run)) {
        System.out.printf("%,d rows: exit %d; see %s.log%n", there, run.exit(), out);
        System.exit(1);
      }
      System.out.printf(
          "| %,d | %.1f | %.2f | %,d |%n",
          there, run.seconds(), there / run.seconds() / 1e6, run.peakMebibytes());
    }
  }
}
