package dev.attain.cli;

import dev.attain.scaffold.Names;
import dev.attain.scaffold.NewCompetency;
import dev.attain.scaffold.NewOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain new competency}. */
@Command(
    name = "competency",
    mixinStandardHelpOptions = true,
    description = "Writes a competency with its tiers and one option.",
    sortOptions = false)
final class NewCompetencyCommand implements Callable<Integer> {

  @ParentCommand private @Nullable NewCommand parent;

  @Parameters(paramLabel = "COMPETENCY", description = "Its folder, such as my-competency.")
  private String id = "";

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "The first part of its rules' ids, such as ABC.")
  private String code = "";

  @Mixin private NameOptions name = new NameOptions();

  @Option(
      names = "--tiers",
      paramLabel = "TIER",
      split = ",",
      description = "Its tiers from low to high. Default: as those of the first competency.")
  private List<String> tiers = new ArrayList<>();

  @Option(
      names = "--at-least",
      paramLabel = "N",
      split = ",",
      description = "How many each tier needs, from the lowest up. Default: 1,2,3 …")
  private List<Integer> atLeast = new ArrayList<>();

  @Mixin private AskedOptions asked = new AskedOptions();

  @Option(
      names = "--option",
      paramLabel = "OPTION",
      defaultValue = "general",
      description = "The folder of its first option. Default: ${DEFAULT-VALUE}.")
  private String option = "";

  @Option(
      names = "--option-code",
      paramLabel = "CODE",
      defaultValue = "GEN",
      description = "The second part of the option's ids. Default: ${DEFAULT-VALUE}.")
  private String optionCode = "";

  @Option(names = "--option-name", paramLabel = "TEXT", description = "The option's name.")
  private @Nullable String optionName;

  @Option(
      names = "--option-name-ja",
      paramLabel = "TEXT",
      description = "The option's name in Japanese.")
  private @Nullable String optionNameJa;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where the programme tells of it. Default: its page, by its name.")
  private @Nullable String source;

  @Mixin private NewFiles files = new NewFiles();

  @Override
  public Integer call() throws IOException {
    NewOption first =
        new NewOption(
            option,
            optionCode,
            new Names(optionName, optionNameJa),
            asked.asked(),
            atLeast,
            source);
    NewCompetency competency = new NewCompetency(id, code, name.names(), source, tiers, first);
    return files.write(
        Objects.requireNonNull(parent).console(), scaffold -> scaffold.competency(competency));
  }
}
