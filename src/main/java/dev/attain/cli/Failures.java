package dev.attain.cli;

import dev.attain.batch.BatchException;
import dev.attain.input.UnreadableSourceException;
import dev.attain.rules.RulesException;
import dev.attain.rules.Versions;
import dev.attain.session.UndecidedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line what went wrong, and with which exit code the command ends. */
final class Failures {

  private Failures() {}

  static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("attain: " + e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    return ExitCode.USAGE;
  }

  static int execution(Throwable e, PrintWriter err) {
    if (e instanceof RulesException) {
      err.println(e.getMessage());
      err.println("attain: the rules have problems; nothing was decided.");
      return ExitCode.UNREADABLE;
    }
    if (e instanceof UnreadableSourceException || e instanceof BatchException) {
      err.println("attain: " + e.getMessage());
      return ExitCode.UNREADABLE;
    }
    if (e instanceof AccessDeniedException denied) {
      err.println("attain: " + denied.getFile() + " cannot be written: permission denied");
      return ExitCode.UNREADABLE;
    }
    if (e instanceof IOException) {
      if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
        return ExitCode.FINE; // whoever read the results has seen enough
      }
      err.println("attain: the result cannot be written: " + e.getMessage() + hint(e));
      return ExitCode.UNREADABLE;
    }
    if (e instanceof UndecidedException) {
      err.println("attain: " + e.getMessage() + ".");
      err.println(
          "The rules leave the answer open, so this partner was given no tier, and the run");
      err.println(
          "ends here: whoever comes after it was not decided. If the rule is right, please");
      err.println("report this with the rule and " + versions() + ".");
      return ExitCode.BUG;
    }
    return bug(e, err);
  }

  private static String hint(Throwable e) {
    return String.valueOf(e.getMessage()).contains("No space left")
        ? ". Make room; a batch then goes on with --resume."
        : "";
  }

  private static int bug(Throwable e, PrintWriter err) {
    err.println("attain: this is a bug of ours: " + e);
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().startsWith("dev.attain.")) {
        err.println("  in " + element.getClassName() + ", line " + element.getLineNumber());
        break;
      }
    }
    err.println("Please report these lines, the command, and " + versions() + ".");
    return ExitCode.BUG;
  }

  static int outOfMemory(PrintWriter err) {
    err.println(
        "attain: the facts do not fit into memory. Give Java more with \"java -Xmx8g -jar …\", or"
            + " give the facts as .jsonl, which is read partner by partner.");
    return ExitCode.UNREADABLE;
  }

  private static String versions() {
    return "the versions (Attain "
        + Versions.attain()
        + ", Drools "
        + Versions.drools()
        + ", Java "
        + System.getProperty("java.version")
        + ")";
  }
}
