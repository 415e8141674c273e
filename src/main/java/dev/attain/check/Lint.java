package dev.attain.check;

import dev.attain.rules.RuleSource;
import dev.attain.source.Problem;
import java.util.List;

/** What is wrong with rules that could be used as they stand. */
final class Lint {

  private Lint() {}

  static void run(RuleSource source, List<Problem> problems) {}
}
