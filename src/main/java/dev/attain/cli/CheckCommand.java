package dev.attain.cli;

import dev.attain.check.Check;
import dev.attain.report.ProblemReport;
import dev.attain.rules.RuleSource;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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

/** {@code attain check}: finds what is wrong with the rules. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Finds what is wrong with the rules; silent when all is well.",
      "Each problem is a line: file:line:column: RULE-ID: what is wrong. [ATN-nnn]"
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "RULES",
      arity = "0..1",
      converter = PathConverter.class,
      description =
          "The rules folder. Default: ./rules if it exists, else the rules inside the jar.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = TextOrJson.Converter.class,
      description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Option(
      names = "--explain",
      paramLabel = "ATN-nnn",
      description = "Instead, tells what a code means, with an example and how to mend it.")
  private @Nullable String explained;

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    if (explained != null) {
      return explain(console, explained);
    }
    Path rules = RulesOption.orDefault(folder);
    List<Problem> problems =
        rules == null
            ? Check.source(RuleSource.shipped(), null)
            : Check.rules(rules, CacheFolder.ofUser());
    if (format == TextOrJson.JSON) {
      ProblemReport.json(problems, console.out());
    } else {
      ProblemReport.text(problems, console.out());
    }
    console.out().flush();
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private int explain(Console console, String name) throws IOException {
    Code code =
        Code.of(name)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--explain \""
                            + name
                            + "\": there is no such code."
                            + Suggestion.didYouMean(
                                name, Arrays.stream(Code.values()).map(Code::toString).toList())));
    console.out().write(code.page());
    console.out().flush();
    return ExitCode.FINE;
  }
}
