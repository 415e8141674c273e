package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.explain.Explanation;
import dev.attain.explain.Level;
import dev.attain.report.ExplanationHtml;
import dev.attain.report.ExplanationText;
import dev.attain.report.RecordJson;
import java.io.IOException;
import java.io.Writer;
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

/** {@code attain explain}: why a partner has the tier that it has, and why not the next. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Decides, and says of each thing why it counts and why it does not:",
      "the facts with file and line, and every reason with the condition that asks it."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--level",
      defaultValue = "full",
      converter = LevelConverter.class,
      description = "How much: none, counts (what counts, without why) or full (the default).")
  private Level level = Level.FULL;

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = TextJsonOrHtml.Converter.class,
      description = "text (the default), json or html.")
  private TextJsonOrHtml format = TextJsonOrHtml.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate day = facts.asOf(console);
    Attain attain = rules.load();
    List<String> names = competencies.chosen(attain, spec.commandLine());
    List<Explanation> explanations = new ArrayList<>();
    int code =
        facts.readAsked(
            attain.vocabulary(),
            partners,
            console,
            spec.commandLine(),
            (partner, places) ->
                names.forEach(
                    name -> explanations.add(attain.explain(partner, day, name, level, places))));
    write(explanations, attain, day, console.out());
    return code;
  }

  private void write(List<Explanation> explanations, Attain attain, LocalDate day, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> {
        out.write("Rules " + rules.place() + " (" + attain.ruleSet() + "), as of " + day + "\n");
        ExplanationText.write(explanations, language.tag(), out);
      }
      case JSON -> RecordJson.write(explanations, language.tag(), out);
      case HTML ->
          ExplanationHtml.write(
              explanations, rules.place() + " (" + attain.ruleSet() + ")", language.tag(), out);
    }
    out.flush();
  }
}
