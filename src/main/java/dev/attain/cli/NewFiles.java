package dev.attain.cli;

import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import dev.attain.scaffold.Change;
import dev.attain.scaffold.ChangeWriter;
import dev.attain.scaffold.Scaffold;
import dev.attain.scaffold.ScaffoldException;
import dev.attain.scaffold.Trial;
import dev.attain.scenario.Scenarios;
import dev.attain.source.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all of {@code attain new} do with their files. */
final class NewFiles {

  @Spec(Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "The day for which the examples are decided. Default: that of most scenarios,"
              + " else today.")
  private @Nullable LocalDate asOf;

  /** Loads the rules, asks for a change, tries it aside, and writes it when nothing is wrong. */
  int write(Console console, Function<Scaffold, Change> asked) throws IOException {
    Path folder =
        rules
            .folder()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "There is no rules folder here. Name one with --rules DIR."));
    PrintWriter err = console.err();
    RuleSet before;
    try {
      before = RuleSet.load(folder, CacheFolder.ofUser());
    } catch (RulesException e) {
      err.println(e.getMessage());
      err.println("attain: the rules have problems; mend them first. Nothing was written.");
      return ExitCode.UNREADABLE;
    }
    LocalDate day =
        asOf != null
            ? asOf
            : BoundariesOptions.dayOf(Scenarios.read(folder, before, new ArrayList<>()));
    Change change;
    List<String> notes;
    try {
      change = asked.apply(new Scaffold(before, folder, day));
      notes = Trial.of(before, folder, change, CacheFolder.ofUser());
      ChangeWriter.write(folder, change);
    } catch (ScaffoldException e) {
      throw new ParameterException(spec.commandLine(), capital(e.getMessage()));
    } catch (RulesException e) {
      err.println(e.getMessage());
      err.println("attain: with this the rules would have problems. Nothing was written.");
      return ExitCode.USAGE;
    } catch (UncheckedIOException e) {
      return unwritten(err, e.getCause());
    } catch (IOException e) {
      return unwritten(err, e);
    }
    tell(console, change, notes);
    return ExitCode.FINE;
  }

  private static int unwritten(PrintWriter err, @Nullable IOException e) {
    err.println("attain: nothing was written: " + (e == null ? "" : SourceText.reason(e)));
    return ExitCode.UNREADABLE;
  }

  private void tell(Console console, Change change, List<String> notes) throws IOException {
    for (Change.Edit edit : change.edits()) {
      console
          .out()
          .write(
              (edit.creates() ? "new      " : "changed  ")
                  + rules.place()
                  + "/"
                  + edit.path()
                  + "\n");
    }
    console.out().write("\nNext:\n");
    for (String note : notes) {
      console.out().write("- Look at " + note + "\n");
    }
    for (String sentence : change.next()) {
      console.out().write("- " + sentence + "\n");
    }
    console.out().write("- After every edit: attain check and attain test.\n");
    console.out().flush();
  }

  private static String capital(@Nullable String message) {
    String sentence = Objects.requireNonNullElse(message, "");
    return sentence.isEmpty()
        ? sentence
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
