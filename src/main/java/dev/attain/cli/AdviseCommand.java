package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.advise.Advice;
import dev.attain.report.AdviceText;
import dev.attain.report.RecordJson;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code attain advise}: what would reach a tier. */
@Command(
    name = "advise",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Looks for the fewest changes that reach a tier: first what is there and nearly",
      "counts, then what would be new. Each way was tried with the rules."
    },
    sortOptions = false)
final class AdviseCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Mixin private PartnersOption partners = new PartnersOption();

  @Option(
      names = "--tier",
      required = true,
      paramLabel = "TIER",
      description = "The tier to be reached.")
  private String tier = "";

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = TextOrJson.Converter.class,
      description = "text (the default) or json.")
  private TextOrJson format = TextOrJson.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    String sought = tier.toLowerCase(Locale.ROOT);
    List<String> names = withTier(attain, competencies.chosen(attain, spec.commandLine()), sought);
    List<Advice> advices = new ArrayList<>();
    int code =
        facts.readAsked(
            attain.vocabulary(),
            partners,
            console,
            spec.commandLine(),
            (partner, places) ->
                names.forEach(
                    name -> advices.addAll(attain.advise(partner, day, name, sought, places))));
    if (format == TextOrJson.JSON) {
      RecordJson.write(advices, language.tag(), console.out());
    } else {
      console
          .out()
          .write("Rules " + rules.place() + " (" + attain.ruleSet() + "), as of " + day + "\n");
      AdviceText.write(advices, language.tag(), console.out());
    }
    console.out().flush();
    return code;
  }

  private List<String> withTier(Attain attain, List<String> names, String sought) {
    List<String> known =
        names.stream().flatMap(name -> attain.tiers(name).stream()).distinct().toList();
    if (!known.contains(sought)) {
      throw new ParameterException(
          spec.commandLine(),
          "--tier \""
              + tier
              + "\" is unknown; known are "
              + String.join(", ", known)
              + "."
              + Suggestion.didYouMean(sought, known));
    }
    return names.stream().filter(name -> attain.tiers(name).contains(sought)).toList();
  }
}
