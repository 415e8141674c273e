package dev.attain.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long it takes to decide for a whole folder of facts, beside others that tell the tiers of the
 * same partners. Each runs in a process of its own, in turn; all must tell the same.
 */
public final class BatchBenchmark {

  private static final int ROWS_A_PARTNER = 100;

  private BatchBenchmark() {}

  /**
   * Measures and prints a table.
   *
   * <p>System properties: {@code bench.contenders}, names with commas between; {@code bench.java},
   * how Attain's process is started; {@code bench.duckdb}, the database's limit of memory.
   *
   * @param args the folder, which is filled if it is not there; how many rows; how many partners, a
   *     hundredth of the rows if empty; how many rounds
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if it is stopped
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    long rows = args.length > 1 ? Long.parseLong(args[1]) : 20_000_000;
    long partners =
        args.length > 2 && !args[2].isEmpty() ? Long.parseLong(args[2]) : rows / ROWS_A_PARTNER;
    int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
    List<Contender> contenders = contenders();
    fill(folder, partners, rows);
    long there = rows(folder);
    System.out.printf("%s: %,d rows, as of %s%n", folder, there, Contender.AS_OF);
    Map<Contender, List<ChildRun>> runs = new EnumMap<>(Contender.class);
    boolean same = true;
    Map<String, String> expected = null;
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders) {
        // What takes minutes and gigabytes is not what this is about; once is enough.
        if (contender == Contender.OBVIOUS_DROOLS && round > 1) {
          continue;
        }
        Path out = Path.of(folder.toAbsolutePath() + ".out", contender.name());
        ChildRun run = contender.run(folder, out);
        System.out.printf(
            "round %d  %-40s %8.1f s  exit %d%n",
            round, contender.label(), run.seconds(), run.exit());
        if (!contender.decided(run)) {
          System.out.printf("  failed; see %s.log%n", out);
          continue;
        }
        runs.computeIfAbsent(contender, any -> new ArrayList<>()).add(run);
        Map<String, String> tiers = contender.tiers(out);
        expected = expected == null ? tiers : expected;
        same &= differing(expected, tiers, contender) == 0;
      }
    }
    print(runs, there);
    if (expected != null && same) {
      System.out.printf("All tell the same tier of each of %,d partners.%n", expected.size());
    }
    if (!same || !runs.keySet().containsAll(contenders)) {
      System.exit(1);
    }
  }

  private static List<Contender> contenders() {
    String names = System.getProperty("bench.contenders", "");
    return names.isEmpty()
        ? List.of(Contender.values())
        : Arrays.stream(names.split(",")).map(Contender::valueOf).toList();
  }

  /** Fills a folder that is not there; half the rows are associations, half subscriptions. */
  static void fill(Path folder, long partners, long rows) throws IOException {
    if (!Files.exists(folder.resolve("partners.csv"))) {
      PopulationGenerator.of((int) partners, rows / 2, rows - rows / 2, 1).write(folder);
    }
  }

  /** Counts the rows of the files; the system then has them in memory, for all alike. */
  static long rows(Path folder) throws IOException {
    long rows = 0;
    byte[] buffer = new byte[1 << 20];
    try (var files = Files.newDirectoryStream(folder, "*.csv")) {
      for (Path file : files) {
        rows--;
        try (InputStream in = Files.newInputStream(file)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
              rows += buffer[i] == '\n' ? 1 : 0;
            }
          }
        }
      }
    }
    return rows;
  }

  private static long differing(
      Map<String, String> expected, Map<String, String> tiers, Contender contender) {
    long differ =
        expected.entrySet().stream()
            .filter(e -> !e.getValue().equals(tiers.get(e.getKey())))
            .peek(e -> System.out.printf("  %s: not %s%n", e, tiers.get(e.getKey())))
            .limit(10)
            .count();
    if (differ > 0 || tiers.size() != expected.size()) {
      System.out.printf(
          "  %s differs; it has %,d partners, not %,d%n",
          contender.label(), tiers.size(), expected.size());
      return Math.max(1, differ);
    }
    return 0;
  }

  private static void print(Map<Contender, List<ChildRun>> runs, long rows) {
    double base = runs.containsKey(Contender.DUCKDB) ? median(runs.get(Contender.DUCKDB)) : 0;
    System.out.printf(
        "%n| contender | runs | median seconds | million rows/s | peak memory, MiB | times DuckDB"
            + " |%n|---|---|---|---|---|---|%n");
    runs.forEach(
        (contender, all) ->
            System.out.printf(
                "| %s | %d | %.1f | %.2f | %,d | %s |%n",
                contender.label(),
                all.size(),
                median(all),
                rows / median(all) / 1e6,
                peak(all),
                base == 0 ? "" : String.format("%.2f", median(all) / base)));
  }

  static double median(List<ChildRun> runs) {
    double[] seconds = runs.stream().mapToDouble(ChildRun::seconds).sorted().toArray();
    int half = seconds.length / 2;
    return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
  }

  static long peak(List<ChildRun> runs) {
    return runs.stream().mapToLong(ChildRun::peakMebibytes).max().orElse(0);
  }
}
