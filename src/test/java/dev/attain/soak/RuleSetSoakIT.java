package dev.attain.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of {@link RuleSetSoak}: what a rule set leaves behind is noticed. */
class RuleSetSoakIT {

  private record Ended(int code, String out) {}

  @Test
  void of_rule_sets_that_are_dropped_nothing_is_left() throws Exception {
    Ended ended = soak(30, "drop");

    assertThat(ended.code()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("rule sets that are still there: 0\n");
  }

  @Test
  void the_classes_of_rule_sets_that_are_kept_are_noticed() throws Exception {
    Ended ended = soak(15, "keep");

    assertThat(ended.code()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out())
        .contains("rule sets that are still there: 15\n")
        .containsPattern("classes more than after 5 rule sets: \\d{3,}\n");
  }

  private static Ended soak(int number, String mode) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:MaxMetaspaceSize=72m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RuleSetSoak.class.getName(),
                    String.valueOf(number),
                    mode))
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
