package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.audit.Undecided;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is counted beside decisions that were made. */
class AttainMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AttainMeters meters = new AttainMeters(registry);

  @Test
  void what_could_not_be_decided_is_counted_without_a_word_of_it() {
    meters.undecided(new Undecided("1", "a", LocalDate.of(2017, 6, 27), "sha256:1", "rule failed"));
    assertThat(registry.getMeters()).hasSize(1);
    assertThat(registry.get("attain.undecided").tag("competency", "a").counter().count()).isOne();
    assertThat(registry.getMeters().get(0).getId().getTags()).hasSize(1);
  }

  @Test
  void one_rule_set_serves_at_a_time() {
    meters.serve("sha256:1");
    meters.serve("sha256:2");
    assertThat(serving("sha256:1")).isZero();
    assertThat(serving("sha256:2")).isOne();
    meters.serve("sha256:1");
    assertThat(serving("sha256:1")).isOne();
    assertThat(serving("sha256:2")).isZero();
  }

  private double serving(String ruleSet) {
    return registry.get("attain.rules.live").tag("rule.set", ruleSet).gauge().value();
  }
}
