package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.batch.Replay;
import dev.attain.report.RecordJson;
import dev.attain.report.ReplayText;
import dev.attain.summary.Replayed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/** {@code attain replay}: decides once more what a batch decided. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Decides once more for partners of a batch, from the facts and the rules that it kept, and says",
      "whether the decision is the same, and if not, what was changed."
    },
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @Parameters(
      paramLabel = "OUT",
      converter = PathConverter.class,
      description = "The folder with the results of a batch.")
  private Path out = Path.of("out");

  @Option(
      names = "--partner",
      paramLabel = "ID",
      required = true,
      description = "The partner; may be given more than once.")
  private List<String> partners = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      converter = PathConverter.class,
      description = "Other rules. Default: those that the batch kept.")
  private @Nullable Path rules;

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = TextOrJson.Converter.class,
      description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    List<Replayed> all = new ArrayList<>();
    try {
      Replay replay = Replay.open(out, CacheFolder.ofUser());
      Attain others = rules == null ? null : Attain.load(rules, CacheFolder.ofUser());
      for (String partner : partners) {
        all.add(others == null ? replay.partner(partner) : others.replay(replay, partner));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (format == TextOrJson.JSON) {
      RecordJson.write(all, language.tag(), console.out());
    } else {
      for (Replayed one : all) {
        ReplayText.write(one, language.tag(), console.out());
      }
    }
    console.out().flush();
    return all.stream().allMatch(Replayed::same) ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
