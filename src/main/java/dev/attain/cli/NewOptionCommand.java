package dev.attain.cli;

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

/** {@code attain new option}. */
@Command(
    name = "option",
    mixinStandardHelpOptions = true,
    description = "Writes an option of a competency, with a requirement for each tier.",
    sortOptions = false)
final class NewOptionCommand implements Callable<Integer> {

  @ParentCommand private @Nullable NewCommand parent;

  @Parameters(index = "0", paramLabel = "COMPETENCY", description = "The competency.")
  private String competency = "";

  @Parameters(index = "1", paramLabel = "OPTION", description = "Its folder, such as my-option.")
  private String id = "";

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "The second part of its rules' ids, such as XYZ.")
  private String code = "";

  @Mixin private NameOptions name = new NameOptions();

  @Option(
      names = "--at-least",
      paramLabel = "N",
      split = ",",
      description = "How many each tier needs, from the lowest up. Default: 1,2,3 …")
  private List<Integer> atLeast = new ArrayList<>();

  @Mixin private AskedOptions asked = new AskedOptions();

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Where the programme says so. Default: the page of the competency.")
  private @Nullable String source;

  @Mixin private NewFiles files = new NewFiles();

  @Override
  public Integer call() throws IOException {
    NewOption option = new NewOption(id, code, name.names(), asked.asked(), atLeast, source);
    return files.write(
        Objects.requireNonNull(parent).console(), scaffold -> scaffold.option(competency, option));
  }
}
