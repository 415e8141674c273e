package dev.attain.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code attain}. */
@Command(
    name = "attain",
    description =
        "Decides which tier of a partner programme's competencies each partner has attained.",
    subcommands = {
      EvaluateCommand.class,
      BatchCommand.class,
      ReplayCommand.class,
      ExplainCommand.class,
      AdviseCommand.class,
      TimelineCommand.class,
      WhatIfCommand.class,
      ImpactCommand.class,
      CheckCommand.class,
      TestCommand.class,
      MutateCommand.class,
      NewCommand.class,
      DocsCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0   fine",
      "  1   it ran, and there are findings, such as rejected rows or failed scenarios",
      "  2   the command was not understood",
      "  3   facts or rules cannot be read, or the result cannot be written",
      "  130 it was stopped, as by Ctrl-C",
      "  70  a bug, or a rule that leaves the answer open; the message says what to report"
    })
public final class Main implements Runnable {

  private final Console console;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Main(Console console) {
    this.console = console;
  }

  /**
   * Runs the command and ends the program with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // What libraries log is for whoever embeds them, not for whoever reads decisions.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "attain/logback.xml");
    }
    System.exit(run(Console.ofProcess(), args));
  }

  /** Runs a command and gives back its exit code. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Main(console));
    PrintWriter help = new PrintWriter(console.out(), true);
    line.setOut(help);
    line.setErr(console.err());
    line.setParameterExceptionHandler(Failures::usage);
    line.setExecutionExceptionHandler((e, command, result) -> Failures.execution(e, console.err()));
    try {
      int code = line.execute(args);
      if (asksForHelp(line.getParseResult()) && help.checkError()) {
        console.err().println("attain: the result cannot be written");
        return ExitCode.UNREADABLE;
      }
      return code;
    } catch (OutOfMemoryError e) {
      return Failures.outOfMemory(console.err());
    } catch (Error e) { // the last place before a stack trace would reach a user
      return Failures.execution(e, console.err());
    }
  }

  /** Help and version are written by picocli, which does not look whether it could. */
  private static boolean asksForHelp(CommandLine.@Nullable ParseResult parsed) {
    return parsed != null
        && (parsed.isUsageHelpRequested()
            || parsed.isVersionHelpRequested()
            || asksForHelp(parsed.subcommand()));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }

  Console console() {
    return console;
  }
}
