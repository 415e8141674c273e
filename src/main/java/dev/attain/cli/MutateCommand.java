package dev.attain.cli;

import dev.attain.mutate.Accepted;
import dev.attain.mutate.Mutant;
import dev.attain.mutate.Mutants;
import dev.attain.mutate.MutantsText;
import dev.attain.mutate.Mutation;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain mutate}: whether the scenarios notice when the rules change. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Changes one thing in the rules at a time, runs the scenarios, and shows the changes that"
            + " no scenario notices, each with a scenario that would.",
    sortOptions = false)
final class MutateCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULES",
      converter = PathConverter.class,
      description = "The rules folder. Default: ./rules.")
  private Path folder = RulesOption.HERE;

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = TextOrJson.Converter.class,
      description = "text (the default), or json with every change and what became of it.")
  private TextOrJson format = TextOrJson.TEXT;

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "there is no rules folder \"" + folder + "\".");
    }
    RuleSet rules = RuleSet.load(folder, CacheFolder.ofUser());
    List<Problem> problems = new ArrayList<>();
    List<Scenario> scenarios = Scenarios.read(folder, rules, problems);
    Accepted accepted = Accepted.in(folder, problems);
    ScenarioRunner runner = new ScenarioRunner(rules);
    long failing = scenarios.stream().filter(scenario -> !runner.passes(scenario)).count();
    if (!problems.isEmpty() || failing > 0) {
      problems.forEach(console.err()::println);
      console
          .err()
          .println(
              "attain: "
                  + (failing > 0
                      ? failing + (failing == 1 ? " scenario fails" : " scenarios fail")
                      : "the scenarios have problems")
                  + " on the rules as they are; nothing was changed. See attain test.");
      return ExitCode.FINDINGS;
    }
    return mutate(rules, scenarios, accepted, console);
  }

  private int mutate(RuleSet rules, List<Scenario> scenarios, Accepted accepted, Console console)
      throws IOException {
    Mutation mutation =
        new Mutation(rules, scenarios, accepted, BoundariesOptions.dayOf(scenarios));
    Mutants mutants;
    try (Progress progress = Progress.of("changes", mutation.size(), console.err())) {
      mutants = mutation.run(CacheFolder.ofUser(), progress::step);
    }
    if (format == TextOrJson.JSON) {
      MutantsJson.write(mutants, console.out());
    } else {
      console.out().write(MutantsText.of(mutants));
    }
    console.out().flush();
    List<Problem> unneeded = accepted.unneeded(mutants);
    unneeded.forEach(console.err()::println);
    return mutants.of(Mutant.Fate.SURVIVED).isEmpty() && unneeded.isEmpty()
        ? ExitCode.FINE
        : ExitCode.FINDINGS;
  }
}
