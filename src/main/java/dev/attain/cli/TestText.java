package dev.attain.cli;

import dev.attain.scenario.Difference;
import dev.attain.scenario.Result;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Tells people what became of scenarios. */
final class TestText {

  private static final String INDENT = "        ";

  private TestText() {}

  /** Problems, a line for each scenario with what differed below it, and how many there were. */
  static void write(TestRun run, boolean passes, Writer out) throws IOException {
    for (Object problem : run.problems()) {
      out.write(problem + "\n");
    }
    for (Result result : run.results()) {
      if (passes || result.outcome() != Result.Outcome.PASS) {
        out.write(
            String.format("%-5s %s  %s\n", result.outcome(), place(result), sentence(result)));
      }
      for (String line : details(result)) {
        out.write(INDENT + line + "\n");
      }
    }
    out.write(summary(run) + "\n");
    out.flush();
  }

  static String place(Result result) {
    return result.scenario().place().file() + ":" + result.scenario().place().line();
  }

  private static String sentence(Result result) {
    return result.scenario().sentence();
  }

  /** What differed, and the facts that counted and did not; or why it could not be run. */
  static List<String> details(Result result) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : result.differences()) {
      lines.add(
          difference.what()
              + ": expected "
              + difference.expected()
              + ", but got "
              + difference.found());
    }
    lines.addAll(result.evidence());
    result.error().lines().forEach(lines::add);
    return lines;
  }

  private static String summary(TestRun run) {
    int all = run.results().size();
    return all
        + (all == 1 ? " scenario: " : " scenarios: ")
        + run.count(Result.Outcome.PASS)
        + " passed, "
        + run.count(Result.Outcome.FAIL)
        + " failed, "
        + run.count(Result.Outcome.ERROR)
        + " with errors"
        + (run.problems().isEmpty()
            ? "."
            : "; "
                + run.problems().size()
                + (run.problems().size() == 1 ? " problem." : " problems."));
  }
}
