package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attain test --watch}: only what it says decides, never how soon. */
class WatchTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final RulesFolder rules;
  private Thread command;
  private int read;

  WatchTest(@TempDir Path temp) {
    rules = RulesFolder.in(temp.resolve("rules"));
  }

  @BeforeEach
  void start() throws InterruptedException {
    Console console = new Console(out, new PrintWriter(err, true));
    command =
        new Thread(() -> Main.run(console, "test", rules.path().toString(), "--watch"), "watch");
    command.start();
    assertThat(next()).contains(" passed, 0 failed, 0 with errors.").doesNotContain("PASS");
  }

  @AfterEach
  void stop() throws InterruptedException {
    command.interrupt();
    command.join(PATIENCE.toMillis());
    assertThat(command.isAlive()).isFalse();
  }

  /** What it says until the next summary. */
  private String next() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      String said = out.toString().substring(read);
      int summary = said.indexOf(" with errors");
      int line = summary < 0 ? -1 : said.indexOf('\n', summary);
      if (line >= 0) {
        read += line + 1;
        return said.substring(0, line);
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nothing more was said: " + out + err);
  }

  @Test
  void it_tests_again_on_every_change_of_rules_and_scenarios() throws Exception {
    rules.edit(RulesFolder.SILVER, "atLeast( 4,", "atLeast( 5,");
    assertThat(next())
        .contains("silver.drl\n")
        .contains("FAIL  ")
        .contains("Four net new customers are enough for Silver");

    rules.edit(RulesFolder.SILVER, "atLeast( 5,", "atLeast( 4");
    assertThat(next()).contains(RulesFolder.SILVER + ":").contains("0 scenarios: ");

    // Many editors write a new file and give it the name of the old one.
    Path aside = rules.path(RulesFolder.SILVER + "~");
    Files.writeString(aside, rules.read(RulesFolder.SILVER).replace("atLeast( 4", "atLeast( 4,"));
    Files.move(aside, rules.path(RulesFolder.SILVER), StandardCopyOption.REPLACE_EXISTING);
    assertThat(next()).contains(" passed, 0 failed");

    rules.write(
        RulesFolder.OPTION + "/new/folder/own.scenarios.yaml",
        "scenarios:\n"
            + "  - { scenario: One, as-of: 2017-06-27, given: none, expect: { tier: gold } }\n");
    assertThat(next()).contains("own.scenarios.yaml:2  One").contains("got none");

    rules.delete(RulesFolder.OPTION + "/new/folder/own.scenarios.yaml");
    assertThat(next()).contains(" passed, 0 failed");
  }
}
