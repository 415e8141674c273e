package dev.attain.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code attain new …}: writes new parts of a programme from templates. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Writes new rules with their texts and examples: all files, or none.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NewCompetencyCommand.class,
      NewOptionCommand.class,
      NewDefinitionCommand.class,
      NewRequirementCommand.class
    })
final class NewCommand implements Runnable {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "What is to be new? A competency, option, definition or requirement.");
  }

  Console console() {
    return Objects.requireNonNull(main).console();
  }
}
