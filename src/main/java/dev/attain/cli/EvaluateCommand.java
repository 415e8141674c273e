package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.input.UnreadableSourceException;
import dev.attain.report.Report;
import dev.attain.session.UndecidedException;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code attain evaluate}: decides for every partner of a fact source. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Decides for every partner of a fact source which tier it has attained.",
    sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "FACTS",
      converter = PathConverter.class,
      description = "A folder of CSV or TSV files, a .json file, or a .jsonl file.")
  private Path source = Path.of(".");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The day for which it is decided, as yyyy-MM-dd. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--partner",
      paramLabel = "ID",
      description = "Only this partner; may be given more than once.")
  private List<String> partners = new ArrayList<>();

  @Option(
      names = "--competency",
      paramLabel = "NAME",
      description = "Only this competency; may be given more than once.")
  private List<String> competencies = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text (the default), json, jsonl or csv.")
  private Report.Format format = Report.Format.TEXT;

  @Option(
      names = "--lang",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "The language of sentences and names: en (the default) or ja.")
  private String language = "en";

  @Mixin private RulesOption rules = new RulesOption();

  private final Set<String> seen = new HashSet<>();
  private int rejected;

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = asOf;
    if (day == null) {
      day = LocalDate.now(ZoneId.systemDefault());
      console.err().println("attain: no --as-of was given; decided as of today, " + day + ".");
    }
    LocalDate decidedOn = day;
    Attain attain = rules.load();
    List<String> names = chosen(attain);
    Set<String> ids = new LinkedHashSet<>();
    partners.forEach(id -> ids.add(new Partner(id, null).partnerId()));

    FactSource facts = FactSource.open(source, attain.vocabulary());
    if (format == Report.Format.TEXT) {
      console
          .out()
          .write("Rules " + rules.place() + " (" + attain.ruleSet() + "), as of " + day + "\n");
    }
    Report report = Report.to(console.out(), format, language);
    try {
      facts.read(
          partner -> decide(attain, names, ids, partner, decidedOn, report),
          reject -> {
            rejected++;
            console.err().println(reject);
          },
          notice -> console.err().println("attain: " + notice));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (UnreadableSourceException | UndecidedException e) {
      console.out().flush(); // what was decided before it stands
      throw e;
    }
    report.end();
    return findings(console, ids);
  }

  private List<String> chosen(Attain attain) {
    for (String name : competencies) {
      if (!attain.competencies().contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--competency \""
                + name
                + "\" is unknown."
                + Suggestion.nearest(name, attain.competencies())
                    .map(near -> " Did you mean \"" + near + "\"?")
                    .orElse(" These rules have " + attain.competencies() + "."));
      }
    }
    return competencies.isEmpty()
        ? attain.competencies()
        : List.copyOf(new LinkedHashSet<>(competencies));
  }

  private void decide(
      Attain attain,
      List<String> names,
      Set<String> ids,
      PartnerFacts facts,
      LocalDate day,
      Report report) {
    String id = facts.partner().partnerId();
    if (!ids.isEmpty() && !ids.contains(id)) {
      return;
    }
    if (!ids.isEmpty()) {
      seen.add(id);
    }
    for (String name : names) {
      Decision decision = attain.decide(facts, day, name);
      try {
        report.add(decision);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private int findings(Console console, Set<String> ids) {
    if (rejected > 0) {
      console
          .err()
          .println(
              "attain: "
                  + rejected
                  + (rejected == 1 ? " row was" : " rows were")
                  + " set aside; the decisions of partners that lost rows are marked as incomplete.");
    }
    List<String> missing = ids.stream().filter(id -> !seen.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--partner " + String.join(", ", missing) + ": not in " + source + ".");
    }
    return rejected > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
