package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.batch.Batch;
import dev.attain.batch.BatchResult;
import dev.attain.batch.BatchRun;
import dev.attain.batch.BatchStoppedException;
import dev.attain.explain.Level;
import dev.attain.report.SummaryText;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private static final int MOST_THREADS = 256;

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
      description = "Goes on with the run in this folder that was not finished, if there is one.")
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
      names = "--lapsing",
      paramLabel = "SPAN",
      converter = Ahead.Converter.class,
      description =
          "Also looks who will lose a tier within so many days or months, such as 90d or 3m.")
  private @Nullable Ahead lapsing;

  /** What decisions may be written as, beside what they always are. */
  enum Form {
    /** Both are always written. */
    JSONL,
    /** Both are always written. */
    CSV,
    /** Only if it is asked for. */
    PARQUET
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      split = ",",
      converter = FormConverter.class,
      description = "parquet: writes decisions.parquet, too. jsonl and csv are always written.")
  private List<Form> forms = new ArrayList<>();

  /** In which order decisions stand. */
  enum Order {
    /** By the partner's id. */
    ID,
    /** As partners stand in the source. */
    SOURCE
  }

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "id",
      converter = OrderConverter.class,
      description =
          "id (the default): decisions are sorted by partner, so that the order of the rows does not"
              + " matter; source: they stand as the partners do.")
  private Order order = Order.ID;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work. Default: as many as there are processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "Says nothing of how far it is.")
  private boolean quiet;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    if (threads < 1 || threads > MOST_THREADS) {
      throw new ParameterException(
          spec.commandLine(), "--threads " + threads + ": give 1 to " + MOST_THREADS + ".");
    }
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    BatchRun run = batch(attain, day).start();
    try (BatchWatch watch = new BatchWatch(run, quiet, console.err())) {
      watch.untilDone();
      return told(run.await(), console);
    } catch (BatchStoppedException e) {
      console.err().println("attain: stopped. The same command with --resume goes on from here.");
      return ExitCode.STOPPED;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.stop();
      return ExitCode.STOPPED;
    }
  }

  private Batch batch(Attain attain, LocalDate day) {
    Batch batch =
        facts
            .batch(attain, day, out)
            .competencies(competencies.chosen(attain, spec.commandLine()))
            .explain(level)
            .language(language.tag())
            .parquet(forms.contains(Form.PARQUET))
            .inOrderOfSource(order == Order.SOURCE)
            .threads(threads)
            .resume(resume);
    return lapsing == null ? batch : batch.lapsingUntil(lapsing.of(day));
  }

  private int told(BatchResult result, Console console) {
    result.notices().forEach(notice -> FactsOptions.say(notice, console));
    Summary summary = result.summary();
    try {
      console.out().write("Rules " + rules.place() + " (" + summary.ruleSet() + ")\n");
      SummaryText.write(summary, language.tag(), console.out());
      console.out().write(out.resolve("report.html") + "\n");
      console.out().flush();
    } catch (IOException e) {
      // Nobody reads what is only told here; the results are in the folder, and the code says more.
      console.err().println("attain: the summary cannot be written here: " + e.getMessage());
    }
    if (summary.rejected() > 0) {
      console
          .err()
          .println(
              "attain: "
                  + summary.rejected()
                  + (summary.rejected() == 1 ? " row was" : " rows were")
                  + " set aside, see "
                  + out.resolve("rejects.csv")
                  + "; the decisions of partners that lost rows are marked as incomplete.");
    }
    return summary.rejected() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** Reads a form. */
  static final class FormConverter extends EnumConverter<Form> {

    FormConverter() {
      super(Form.class);
    }
  }

  /** Reads an order. */
  static final class OrderConverter extends EnumConverter<Order> {

    OrderConverter() {
      super(Order.class);
    }
  }
}
