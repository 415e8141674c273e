package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.batch.Batch;
import dev.attain.batch.BatchResult;
import dev.attain.batch.BatchRun;
import dev.attain.explain.Level;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code attain batch}: decides for a whole population, into a folder. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Decides for every partner of a fact source of any size, in bounded memory, into a folder. It",
      "can be stopped at any moment, and gone on with by --resume; what comes out is the same."
    },
    sortOptions = false)
final class BatchCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      converter = PathConverter.class,
      description = "The folder for the results, new or empty.")
  private Path out = Path.of("out");

  @Option(
      names = "--resume",
      description = "Goes on with the run in this folder that was not finished.")
  private boolean resume;

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--explain",
      paramLabel = "LEVEL",
      defaultValue = "none",
      converter = LevelConverter.class,
      description = "How much decisions.jsonl explains: none (the default), counts or full.")
  private Level level = Level.NONE;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work. Default: as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    Batch batch =
        attain
            .batch(facts.source(), day, out)
            .competencies(competencies.chosen(attain, spec.commandLine()))
            .explain(level)
            .language(language.tag())
            .threads(threads)
            .resume(resume);
    BatchRun run = batch.start();
    try {
      BatchResult result = run.await();
      Summary summary = result.summary();
      console.out().write(summary.partners() + " partners\n");
      console.out().flush();
      return summary.rejected() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
