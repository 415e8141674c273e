package dev.attain.cli;

import dev.attain.scaffold.NewRequirement;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain new requirement}. */
@Command(
    name = "requirement",
    mixinStandardHelpOptions = true,
    description = "Writes a requirement of a tier, and the tier with --new-tier.",
    sortOptions = false)
final class NewRequirementCommand implements Callable<Integer> {

  @ParentCommand private @Nullable NewCommand parent;

  @Parameters(paramLabel = "COMPETENCY/OPTION", description = "The option.")
  private String option = "";

  @Option(
      names = "--tier",
      required = true,
      paramLabel = "TIER",
      description = "The tier that needs it.")
  private String tier = "";

  @Option(names = "--new-tier", description = "Adds the tier, above the highest there is.")
  private boolean newTier;

  @Mixin private NameOptions name = new NameOptions();

  @Option(
      names = "--counts",
      required = true,
      paramLabel = "WORD",
      description = "What it counts: a fact or a word that a definition of the option makes.")
  private String counts = "";

  @Option(
      names = "--at-least",
      required = true,
      paramLabel = "N",
      description = "How many are needed.")
  private int atLeast;

  @Mixin private SentenceOptions said = new SentenceOptions();

  @Mixin private NewFiles files = new NewFiles();

  @Override
  public Integer call() throws IOException {
    NewRequirement requirement =
        new NewRequirement(
            option,
            tier,
            newTier ? name.names() : null,
            atLeast,
            counts,
            said.sentence(),
            said.source());
    return files.write(
        Objects.requireNonNull(parent).console(), scaffold -> scaffold.requirement(requirement));
  }
}
