package dev.attain.cli;

import dev.attain.scaffold.NewDefinition;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain new definition}. */
@Command(
    name = "definition",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a definition, and the requirement that counts it:",
      "a definition that nothing counts would change nothing."
    },
    sortOptions = false)
final class NewDefinitionCommand implements Callable<Integer> {

  @ParentCommand private @Nullable NewCommand parent;

  @Parameters(paramLabel = "COMPETENCY/OPTION", description = "The option.")
  private String option = "";

  @Option(
      names = "--tier",
      required = true,
      paramLabel = "TIER",
      description = "The tier that needs it.")
  private String tier = "";

  @Option(
      names = "--at-least",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many the tier needs. Default: ${DEFAULT-VALUE}.")
  private int atLeast;

  @Mixin private SentenceOptions said = new SentenceOptions();

  @Option(
      names = "--makes",
      paramLabel = "WORD",
      description = "The word for it, or the name of a fact. Default: as in its sentence.")
  private @Nullable String makes;

  @Mixin private AskedOptions asked = new AskedOptions();

  @Mixin private NewFiles files = new NewFiles();

  @Override
  public Integer call() throws IOException {
    NewDefinition definition =
        new NewDefinition(
            option, said.sentence(), makes, said.source(), asked.asked(), tier, atLeast);
    return files.write(
        Objects.requireNonNull(parent).console(), scaffold -> scaffold.definition(definition));
  }
}
