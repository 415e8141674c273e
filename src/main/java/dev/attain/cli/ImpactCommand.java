package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.impact.Comparison;
import dev.attain.impact.Impact;
import dev.attain.impact.ImpactRun;
import dev.attain.input.FactSource;
import dev.attain.report.ImpactReport;
import dev.attain.rules.RulesException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/**
 * {@code attain impact}: what other rules, or another day, change for whom, and which line did it.
 */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Decides for every partner by the rules and by others, or for two days, and tells who has"
            + " another tier then, and which changed line did it.",
    sortOptions = false)
final class ImpactCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      converter = PathConverter.class,
      description = "The rules folder to compare with. Default: the same rules.")
  private @Nullable Path against;

  @Option(
      names = "--against-as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The day for which these decide, as yyyy-MM-dd. Default: the same day.")
  private @Nullable LocalDate againstAsOf;

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatConverter.class,
      description =
          "text (the default), json, csv (a row for each partner that flips), or html (one page that"
              + " needs nothing else, with a list to search).")
  private ImpactReport.Format format = ImpactReport.Format.TEXT;

  @Option(
      names = "--lang",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "The language of sentences and names: en (the default) or ja.")
  private String language = "en";

  @Option(
      names = "--fail-on",
      defaultValue = "flips",
      converter = FailOnConverter.class,
      description =
          "What makes the command end with 1: flips (any other tier, the default), losses (a lower"
              + " tier or none), or none.")
  private FailOn failOn = FailOn.FLIPS;

  /** What makes the command end with 1. */
  private enum FailOn {
    FLIPS,
    LOSSES,
    NONE
  }

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    if (against == null && againstAsOf == null) {
      throw new ParameterException(
          spec.commandLine(),
          "there is nothing to compare with; give --against DIR, --against-as-of DATE, or both.");
    }
    LocalDate day = facts.asOf(console);
    Comparison comparison = comparison(day);
    FactSource source = facts.open(comparison.vocabulary(), partners);
    Impact impact;
    try (ImpactRun run = comparison.begin();
        Progress progress = Progress.counting("partners", console.err())) {
      facts.read(
          source,
          console,
          partner -> {
            if (partners.has(partner.partner())) {
              run.add(partner);
              progress.step();
            }
          });
      impact = run.end();
    }
    ImpactReport.write(impact, format, language, console.out());
    int code = facts.findings(console);
    partners.checkAllSeen(facts.name(), spec.commandLine());
    long findings =
        switch (failOn) {
          case FLIPS -> impact.flips();
          case LOSSES -> impact.losses();
          case NONE -> 0;
        };
    return findings > 0 ? ExitCode.FINDINGS : code;
  }

  private Comparison comparison(LocalDate day) {
    Path folder = against;
    Attain before = named(rules.place(), rules::load);
    Attain after =
        folder == null
            ? before
            : named(folder.toString(), () -> Attain.load(folder, CacheFolder.ofUser()));
    Comparison all =
        before
            .compare(day, after, againstAsOf == null ? day : againstAsOf)
            .named(rules.place(), folder == null ? rules.place() : folder.toString())
            .cachedIn(CacheFolder.ofUser());
    return all.only(competencies.chosen(all.competencies(), spec.commandLine()));
  }

  /** Problems name files below a folder, and here there are two. */
  private static Attain named(String place, Supplier<Attain> load) {
    try {
      return load.get();
    } catch (RulesException e) {
      throw e.problems().isEmpty() ? e : new RulesException("in " + place + ":\n" + e.getMessage());
    }
  }

  /** Reads what makes the command end with 1. */
  static final class FailOnConverter extends EnumConverter<FailOn> {

    FailOnConverter() {
      super(FailOn.class);
    }
  }

  /** Reads the form of the report. */
  static final class FormatConverter extends EnumConverter<ImpactReport.Format> {

    FormatConverter() {
      super(ImpactReport.Format.class);
    }
  }
}
