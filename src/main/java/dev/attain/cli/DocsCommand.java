package dev.attain.cli;

import dev.attain.docs.Pages;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.text.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code attain docs}: the requirement pages of the programme, made from its rules. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Writes the requirement pages of the programme, made from its rules.",
    sortOptions = false)
final class DocsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--lang",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "The language of the pages: en (the default) or ja.")
  private String language = "en";

  @Option(
      names = "--format",
      defaultValue = "md",
      converter = PageFormat.class,
      description = "md (Markdown, the default) or html.")
  private Pages.Format format = Pages.Format.MD;

  @Option(
      names = "--competency",
      paramLabel = "NAME",
      description = "Only this competency; may be given more than once.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      converter = PathConverter.class,
      description =
          "A folder for a page of each competency, and an index. Default: all on standard output.")
  private @Nullable Path out;

  @Mixin private RulesOption rules = new RulesOption();

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    RuleSource source = rules.read();
    if (!source.problems().isEmpty()) {
      throw new RulesException(source.problems());
    }
    List<Competency> chosen = chosen(source.competencies());
    Pages pages = new Pages(source, language, format);
    if (out == null) {
      console.out().write(pages.of(chosen));
      console.out().flush();
      return ExitCode.FINE;
    }
    Files.createDirectories(out);
    for (Competency competency : chosen) {
      write(console, out.resolve(competency.id() + "." + format.ending()), pages.of(competency));
    }
    write(console, out.resolve("index." + format.ending()), pages.index(chosen));
    return ExitCode.FINE;
  }

  private static void write(Console console, Path file, String page) throws IOException {
    Files.writeString(file, page, StandardCharsets.UTF_8);
    console.err().println("attain: wrote " + file);
  }

  private List<Competency> chosen(List<Competency> all) {
    List<String> known = all.stream().map(Competency::id).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "--competency \""
                + name
                + "\" is unknown."
                + Suggestion.nearest(name, known)
                    .map(near -> " Did you mean \"" + near + "\"?")
                    .orElse(" These rules have " + String.join(", ", known) + "."));
      }
    }
    return names.isEmpty() ? all : all.stream().filter(one -> names.contains(one.id())).toList();
  }

  /** Reads the form of pages from the command line. */
  static final class PageFormat extends EnumConverter<Pages.Format> {

    PageFormat() {
      super(Pages.Format.class);
    }
  }
}
