package dev.attain.cli;

import dev.attain.boundaries.Boundaries;
import dev.attain.boundaries.BoundariesFile;
import dev.attain.boundaries.BoundariesText;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Cases at the edges of the rules: {@code --boundaries} and {@code --write}. */
final class BoundariesOptions {

  @Option(
      names = "--boundaries",
      description =
          "Instead of testing, show cases at the edges of the rules, and what the rules say of"
              + " them.")
  private boolean boundaries;

  @Option(
      names = "--write",
      description =
          "With --boundaries: write these cases beside the rules, in a file"
              + " boundaries.proposed.yaml that somebody has to approve.")
  private boolean write;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "With --boundaries: the day for which the cases are decided. Default: that of most"
              + " scenarios, else today.")
  private @Nullable LocalDate asOf;

  boolean isAsked() {
    return boundaries;
  }

  /** Whether something was given that only makes sense with {@code --boundaries}. */
  boolean isLost() {
    return !boundaries && (write || asOf != null);
  }

  void show(Path folder, Console console) throws IOException {
    RuleSet rules = RuleSet.load(folder, CacheFolder.ofUser());
    List<Scenario> known = Scenarios.read(folder, rules, new ArrayList<>());
    LocalDate day = asOf == null ? dayOf(known) : asOf;
    Boundaries found = Boundaries.of(rules, day);
    console.out().write("As of " + day + ":\n\n" + BoundariesText.of(found));
    console.out().flush();
    if (write) {
      for (String done : BoundariesFile.write(folder, found, known)) {
        console.err().println("attain: " + done + ".");
      }
    }
  }

  /** The as-of date of most scenarios; the later one of two that are as frequent. */
  static LocalDate dayOf(List<Scenario> scenarios) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    scenarios.forEach(scenario -> counts.merge(scenario.asOf(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
  }
}
