package dev.attain.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long {@code evaluate} takes on the sample, beside a minimal program that compiles the same
 * rules when it starts. Runs are taken in turn, and the medians are compared.
 */
public final class StartUp {

  private static final int RUNS = 11;

  private StartUp() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String rules = args.length > 0 ? args[0] : "rules";
    String facts = "test-data/partners";
    String asOf = "2017-06-27";
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> attain =
        List.of(
            java,
            "-jar",
            "target/attain.jar",
            "evaluate",
            facts,
            "--as-of",
            asOf,
            "--rules",
            rules);
    List<String> minimal =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            MinimalDrools.class.getName(),
            rules,
            facts,
            asOf);
    run(attain); // the first run may compile and fill the cache
    run(minimal);
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ours.add(run(attain));
      theirs.add(run(minimal));
    }
    System.out.printf("attain evaluate   median %5d ms%n", median(ours));
    System.out.printf("minimal program   median %5d ms%n", median(theirs));
    System.out.printf("ratio             %.2f%n", (double) median(ours) / median(theirs));
  }

  private static long run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(new File("target/start-up.out"))
            .redirectError(new File("target/start-up.err"))
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed; see target/start-up.err");
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }
}
