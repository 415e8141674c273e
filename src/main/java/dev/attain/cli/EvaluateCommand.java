package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Mixin private FactsOptions facts = new FactsOptions();

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatConverter.class,
      description = "text (the default), json, jsonl or csv.")
  private Report.Format format = Report.Format.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    List<String> names = competencies.chosen(attain, spec.commandLine());
    FactSource source = facts.open(attain.vocabulary(), partners);
    if (format == Report.Format.TEXT) {
      console
          .out()
          .write("Rules " + rules.place() + " (" + attain.ruleSet() + "), as of " + day + "\n");
    }
    Report report = Report.to(console.out(), format, language.tag());
    facts.read(
        source,
        console,
        partner -> {
          if (partners.has(partner.partner())) {
            decide(attain, names, partner, day, report);
          }
        });
    report.end();
    int code = facts.findings(console);
    partners.checkAllSeen(facts.name(), spec.commandLine());
    return code;
  }

  private static void decide(
      Attain attain, List<String> names, PartnerFacts facts, LocalDate day, Report report) {
    for (String name : names) {
      try {
        report.add(attain.decide(facts, day, name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
