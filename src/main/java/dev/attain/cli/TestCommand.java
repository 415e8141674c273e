package dev.attain.cli;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain test}: runs the scenarios that stand beside the rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Runs the scenarios that stand beside the rules.",
    sortOptions = false)
final class TestCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULES_OR_SCENARIOS",
      converter = PathConverter.class,
      description =
          "A rules folder, or a scenario file or a folder of them in it. Default: ./rules.")
  private @Nullable Path path;

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description =
          "Only scenarios that have these words, or the id of this requirement; may be given more"
              + " than once.")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Also write the results as JUnit XML, for build servers.")
  private @Nullable Path junit;

  @Option(
      names = "--watch",
      description = "Test again whenever rules or scenarios change. Ctrl-C ends it.")
  private boolean watch;

  @Mixin private CoverageOptions coverage = new CoverageOptions();

  @Mixin private BoundariesOptions boundaries = new BoundariesOptions();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    if (boundaries.isLost()) {
      throw new ParameterException(
          spec.commandLine(), "--write and --as-of belong to --boundaries.");
    }
    ScenarioPlace place = place();
    if (boundaries.isAsked()) {
      boundaries.show(place.rules(), console);
      return ExitCode.FINE;
    }
    if (!watch) {
      return once(place, new KeptRules(place.rules()), true, console);
    }
    return watch(place, console);
  }

  private int watch(ScenarioPlace place, Console console) throws IOException {
    KeptRules kept = new KeptRules(place.rules());
    Watch changes = new Watch(place.rules());
    int code = watched(place, kept, console);
    console.err().println("attain: watching " + place.rules() + ". Ctrl-C ends it.");
    kept.warmUp();
    try {
      while (true) {
        String changed = String.join(", ", changes.next());
        LocalTime time = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        console.out().write("\n" + time + "  " + changed + "\n");
        code = watched(place, kept, console);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return code;
    }
  }

  private ScenarioPlace place() {
    if (path != null) {
      return ScenarioPlace.of(path);
    }
    if (!Files.isDirectory(RulesOption.HERE)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no folder ./rules here, and the rules inside the jar have no scenarios. Name"
              + " your rules folder: attain test DIR");
    }
    return ScenarioPlace.of(RulesOption.HERE);
  }

  /** One run while watching; rules that cannot be read just now are no reason to end. */
  private int watched(ScenarioPlace place, KeptRules kept, Console console) throws IOException {
    try {
      return once(place, kept, false, console);
    } catch (RulesException e) {
      console.err().println("attain: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
  }

  private int once(ScenarioPlace place, KeptRules kept, boolean passes, Console console)
      throws IOException {
    TestRun run = TestRun.of(place, new ScenarioFilter(filters), kept);
    TestText.write(run, passes, console.out());
    run.complaints().forEach(complaint -> console.err().println("attain: " + complaint));
    if (junit != null) {
      JUnitFile.write(run, junit);
    }
    RuleSet rules = run.rules();
    if (!coverage.isAsked() || rules == null || run.results().isEmpty()) {
      return run.exitCode();
    }
    return Math.max(run.exitCode(), coverage.show(rules, run.scenarios(), console));
  }
}
