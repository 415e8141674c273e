package dev.attain.bench;

import dev.attain.Attain;
import dev.attain.explain.Explanation;
import dev.attain.explain.Level;
import dev.attain.facts.PartnerFacts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * What explaining costs, level by level, beside the decision alone: medians of many runs, taken in
 * turn in one process.
 */
public final class LevelsBenchmark {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final int[] CUSTOMERS = {10, 100, 1000, 10000};
  private static final double MICROS = 1e3;

  private LevelsBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args nothing
   */
  public static void main(String[] args) {
    Attain attain = Attain.shipped();
    String competency = attain.competencies().get(0);
    System.out.printf(
        "%10s %14s %14s %14s %14s%n", "customers", "decide", "none", "counts", "full (micros)");
    for (int customers : CUSTOMERS) {
      PartnerFacts facts = DecideBenchmark.facts(attain, customers);
      int runs = Math.max(15, 20_000 / customers);
      double[][] times = new double[4][runs];
      for (int warm = 1; warm >= 0; warm--) {
        for (int run = 0; run < runs; run++) {
          long start = System.nanoTime();
          attain.decide(facts, AS_OF, competency);
          times[0][run] = System.nanoTime() - start;
          for (Level level : Level.values()) {
            start = System.nanoTime();
            Explanation explanation = attain.explain(facts, AS_OF, competency, level, Map.of());
            times[level.ordinal() + 1][run] = System.nanoTime() - start;
            if (explanation.options().isEmpty()) {
              throw new IllegalStateException("nothing was explained");
            }
          }
        }
      }
      System.out.printf("%10d", customers);
      for (double[] time : times) {
        Arrays.sort(time);
        System.out.printf(" %14.0f", time[time.length / 2] / MICROS);
      }
      System.out.println();
    }
  }
}
