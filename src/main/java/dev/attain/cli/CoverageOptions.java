package dev.attain.cli;

import dev.attain.coverage.Coverage;
import dev.attain.coverage.CoverageHtml;
import dev.attain.coverage.CoverageText;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of the rules the scenarios show: {@code --coverage} and its like. */
final class CoverageOptions {

  @Option(
      names = "--coverage",
      description =
          "Also show what of the rules the scenarios show, and what is missing, line by line.")
  private boolean coverage;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Also end with 1 if the scenarios show less of the rules than this.")
  private @Nullable Integer atLeast;

  @Option(
      names = "--coverage-html",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Also write the coverage as a page of HTML.")
  private @Nullable Path html;

  boolean isAsked() {
    return coverage || atLeast != null || html != null;
  }

  /** Shows what is asked for; gives the exit code. */
  int show(RuleSet rules, List<Scenario> scenarios, Console console) throws IOException {
    Coverage found = Coverage.of(rules, scenarios, CacheFolder.ofUser());
    console
        .out()
        .write(
            "\n"
                + (coverage
                    ? CoverageText.of(found, rules.source())
                    : CoverageText.summary(found) + "\n"));
    console.out().flush();
    if (html != null) {
      Files.writeString(html, CoverageHtml.of(found, rules.source()));
    }
    if (atLeast != null && found.percent() < atLeast) {
      console
          .err()
          .println(
              "attain: the scenarios show "
                  + (int) found.percent()
                  + " % of the rules, less than --min-coverage "
                  + atLeast
                  + ".");
      return ExitCode.FINDINGS;
    }
    return ExitCode.FINE;
  }
}
