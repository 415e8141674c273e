package dev.attain.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Programs that tell the tiers of all partners of a folder, each in a process of its own. */
enum Contender {
  ATTAIN("attain batch"),
  DUCKDB("DuckDB, one query"),
  PLAIN_JAVA("plain Java"),
  OBVIOUS_DROOLS("Drools, as one would write it first");

  static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  /** Memory of the machine, for those that are not held to a limit. */
  private static final String PLENTY = "-XX:MaxRAMPercentage=75";

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  String label() {
    return switch (this) {
      case ATTAIN -> label + " " + String.join(" ", attainOptions());
      case DUCKDB -> label + (databaseMemory().isEmpty() ? "" : ", " + databaseMemory());
      default -> label;
    };
  }

  private static List<String> attainOptions() {
    return Arrays.asList(System.getProperty("bench.java", "-Xmx1g").split(" "));
  }

  private static String databaseMemory() {
    return System.getProperty("bench.duckdb", "");
  }

  /** Runs it once, and leaves its result in {@code out}, which is emptied before. */
  ChildRun run(Path facts, Path out) throws IOException, InterruptedException {
    if (Files.exists(out)) {
      try (Stream<Path> old = Files.walk(out)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(out.toAbsolutePath().getParent());
    String folder = facts.toString();
    String asOf = AS_OF.toString();
    List<String> command =
        switch (this) {
          case ATTAIN ->
              java(
                  attainOptions(),
                  "dev.attain.cli.Main",
                  List.of("batch", folder, "--as-of", asOf, "--out", out.toString()));
          case DUCKDB ->
              java(
                  List.of("-Xmx256m"),
                  DuckDbTiers.class.getName(),
                  List.of(folder, asOf, out.toString(), databaseMemory()));
          case PLAIN_JAVA ->
              java(
                  List.of(PLENTY, "-XX:+UseParallelGC"),
                  PlainJavaTiers.class.getName(),
                  List.of(folder, asOf, out.toString()));
          case OBVIOUS_DROOLS ->
              java(
                  List.of(PLENTY, "-XX:+UseParallelGC"),
                  ObviousDroolsTiers.class.getName(),
                  List.of(folder, asOf, out.toString(), "rules"));
        };
    return ChildRun.of(command, Path.of(out + ".log"));
  }

  private static List<String> java(List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  /** Whether the exit code says that it was decided; 1 is for findings. */
  boolean decided(ChildRun run) {
    return run.exit() == 0 || this == ATTAIN && run.exit() == 1;
  }

  /** The tier of each partner, as it was left in {@code out}. */
  Map<String, String> tiers(Path out) throws IOException {
    return this == ATTAIN ? tiers(out.resolve("decisions.csv"), "attained") : tiers(out, "tier");
  }

  private static Map<String, String> tiers(Path file, String column) throws IOException {
    Map<String, String> tiers = new TreeMap<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String> header = List.of(in.readLine().split(","));
      int id = header.indexOf("partner_id");
      int tier = header.indexOf(column);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        // A comma or quote in a name is in quotes; ids and tiers have neither.
        String[] fields = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
        tiers.put(fields[id], fields[tier]);
      }
    }
    return tiers;
  }
}
