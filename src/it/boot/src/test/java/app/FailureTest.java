package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application in a process of its own, which ends. */
class FailureTest {

  @TempDir Path temp;

  @Test
  void it_does_not_start_with_broken_rules_and_says_where_they_are_broken() throws Exception {
    RulesFolder rules = RulesFolder.in(temp);
    rules.mistake();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "app.Application",
                "--server.port=0",
                "--attain.rules=" + rules.path())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(out)
        .contains("APPLICATION FAILED TO START")
        .contains("The rules of Attain in " + rules.path() + " (attain.rules) are not fit to serve")
        .contains("silver.drl:10:17: ", "NetNewCustmer", "Did you mean \"NetNewCustomer\"?")
        .contains("\"attain check " + rules.path() + "\"")
        .doesNotContain("\tat ");
  }
}
