package dev.attain.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.bench.ReloadSoak;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code exec:exec@soak-reload}. */
class ReloadSoakTest {

  @TempDir Path temp;

  @Test
  void eight_threads_decide_without_an_error_while_rules_are_exchanged_and_a_third_are_bad()
      throws InterruptedException {
    ReloadSoak.Found found = ReloadSoak.run(temp, 8, 12);
    assertThat(found.errors()).isEmpty();
    assertThat(found.outcomes())
        .isEqualTo(Map.of(Reload.Outcome.LIVE, 8, Reload.Outcome.REFUSED, 4));
    assertThat(found.told()).as("no decision is lost").isEqualTo(found.decisions());
  }
}
