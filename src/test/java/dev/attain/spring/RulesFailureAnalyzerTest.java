package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.live.LiveRules;
import dev.attain.rules.RulesException;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** What is said of rules with which an application does not start. */
class RulesFailureAnalyzerTest {

  @TempDir Path temp;

  @Test
  void it_names_the_folder_and_each_problem() {
    RulesFolder.in(temp)
        .edit(RulesFolder.SILVER, "NetNewCustomer(", "NetNewCustmer(")
        .edit(RulesFolder.GOLD, "CertifiedIndividual(", "CertifiedIndividuals(");
    RulesException wrong =
        catchThrowableOfType(RulesException.class, () -> LiveRules.watching(temp).start().close());
    FailureAnalysis told =
        new RulesFailureAnalyzer(new MockEnvironment().withProperty("attain.rules", "" + temp))
            .analyze(new IllegalStateException(wrong));
    assertThat(told.getDescription())
        .startsWith(
            "The rules of Attain in " + temp + " (attain.rules) are not fit to serve:\n\n    ")
        .contains("\n    " + RulesFolder.SILVER + ":10:17: ", "\n    " + RulesFolder.GOLD + ":");
    assertThat(told.getAction()).contains("\"attain check " + temp + "\"");
  }

  @Test
  void without_the_property_it_names_none() {
    FailureAnalysis told =
        new RulesFailureAnalyzer(new MockEnvironment())
            .analyze(new IllegalStateException(new RulesException("no rules inside")));
    assertThat(told.getDescription())
        .isEqualTo("The rules of Attain are not fit to serve:\n\n    no rules inside");
    assertThat(told.getAction()).startsWith("Mend them; \"attain check\" finds");
  }
}
