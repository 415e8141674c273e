package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.Changes;
import dev.attain.input.FactSource;
import dev.attain.report.WhatIfReport;
import dev.attain.whatif.Overlaid;
import dev.attain.whatif.PartnerWhatIf;
import dev.attain.whatif.WhatIf;
import java.io.IOException;
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
import picocli.CommandLine.ParentCommand;

/** {@code attain what-if}: decides before and after changes to the facts. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Decides on facts as they are, and as they would be with changes, and shows what moves.",
      "Changes have the files and columns of facts, each of which may be missing. A row takes the"
          + " place of the fact that is the same thing, or is added. Rows of"
          + " removed_associations.csv and its like remove what has all their values."
    },
    sortOptions = false)
final class WhatIfCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Option(
      names = "--with",
      paramLabel = "CHANGES",
      required = true,
      converter = PathConverter.class,
      description = "A folder of CSV, TSV or Parquet files, a .json file, or a .jsonl file.")
  private Path with = Path.of(".");

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatOfWhatIf.class,
      description = "text (the default), json or html.")
  private WhatIfReport.Format format = WhatIfReport.Format.TEXT;

  @Option(
      names = "--lang",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "The language of sentences and names: en (the default) or ja.")
  private String language = "en";

  @Mixin private RulesOption rules = new RulesOption();

  private final List<PartnerWhatIf> found = new ArrayList<>();
  private int withoutEffect;

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    List<String> names = competencies.chosen(attain, spec.commandLine());
    FactSource source = facts.open(attain.vocabulary());
    Changes changes =
        Changes.read(
            with,
            attain.vocabulary(),
            reject -> facts.reject(reject, console),
            notice -> FactsOptions.say(notice, console));
    Deciding deciding = new Deciding(attain, names, day, changes, console);
    facts.read(source, console, partner -> deciding.decide(partner, false), changes);
    changes.newPartners().forEach(partner -> deciding.decide(partner, true));
    WhatIfReport.write(
        found,
        format,
        language,
        new WhatIfReport.Heading(rules.place(), attain.ruleSet(), day),
        console.out());
    int code = Math.max(facts.findings(console), effects(console));
    partners.checkAllSeen(facts.name(), spec.commandLine());
    return code;
  }

  /** Says how many changes had no effect; gives the exit code. */
  private int effects(Console console) {
    if (withoutEffect == 0) {
      return ExitCode.FINE;
    }
    String rows = withoutEffect == 1 ? "1 change has" : withoutEffect + " changes have";
    console.err().println("attain: " + rows + " no effect.");
    return ExitCode.FINDINGS;
  }

  /** One partner after the other. */
  private final class Deciding {

    private final Attain attain;
    private final List<String> names;
    private final LocalDate day;
    private final Changes changes;
    private final Console console;

    Deciding(Attain attain, List<String> names, LocalDate day, Changes changes, Console console) {
      this.attain = attain;
      this.names = names;
      this.day = day;
      this.changes = changes;
      this.console = console;
    }

    /** Changes of a partner that nobody asked for are looked at all the same: for findings. */
    void decide(PartnerFacts before, boolean isNew) {
      boolean named = changes.touch(before.partner().partnerId());
      boolean asked = partners.isGiven() ? partners.has(before.partner()) : named;
      if (!named && !asked) {
        return;
      }
      Overlaid overlaid = changes.applyTo(before);
      withoutEffect += overlaid.withoutEffect().size();
      overlaid
          .withoutEffect()
          .forEach(none -> console.err().println(WhatIfReport.line(none, language)));
      if (asked) {
        found.add(result(before, isNew, overlaid));
      }
    }

    private PartnerWhatIf result(PartnerFacts before, boolean isNew, Overlaid overlaid) {
      List<WhatIf> decisions = new ArrayList<>();
      for (String name : names) {
        decisions.add(
            WhatIf.of(
                attain.decide(before, day, name), attain.decide(overlaid.facts(), day, name)));
      }
      return new PartnerWhatIf(
          before.partner().partnerId(),
          overlaid.facts().partner().name(),
          isNew,
          decisions,
          overlaid.changes(),
          overlaid.withoutEffect());
    }
  }

  /** Reads the form of the report from the command line. */
  static final class FormatOfWhatIf extends EnumConverter<WhatIfReport.Format> {

    FormatOfWhatIf() {
      super(WhatIfReport.Format.class);
    }
  }
}
