package dev.attain.spring;

import dev.attain.rules.RulesException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says why an application does not start with its rules: every problem, and no stack trace. */
final class RulesFailureAnalyzer extends AbstractFailureAnalyzer<RulesException> {

  private final Environment environment;

  RulesFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RulesException cause) {
    @Nullable String folder = environment.getProperty("attain.rules");
    String where = folder == null ? "" : " in " + folder + " (attain.rules)";
    String problems = String.valueOf(cause.getMessage()).indent(4).stripTrailing();
    return new FailureAnalysis(
        "The rules of Attain" + where + " are not fit to serve:\n\n" + problems,
        "Mend them; \"attain check"
            + (folder == null ? "" : " " + folder)
            + "\" finds what is wrong with rules, \"attain test\" runs their scenarios."
            + " Without attain.rules the rules inside the jar decide.",
        cause);
  }
}
