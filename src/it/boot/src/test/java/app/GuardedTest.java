package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.live.LiveRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose endpoint is only read, and that is not well with refused rules. */
class GuardedTest {

  @TempDir Path temp;

  @Test
  void reloads_need_the_access_that_writing_needs_and_health_is_what_the_application_says()
      throws Exception {
    RulesFolder rules = RulesFolder.in(temp);
    try (Web web =
        Web.open(
            "--attain.rules=" + rules.path(),
            "--attain.health.refused=OUT_OF_SERVICE",
            "--management.endpoint.attain.access=read-only")) {
      assertThat(web.get("/actuator/attain")).startsWith("200");
      assertThat(web.post("/actuator/attain")).startsWith("405");
      rules.mistake();
      web.bean(LiveRules.class).reload();
      assertThat(web.get("/actuator/health/attain")).startsWith("503").contains("OUT_OF_SERVICE");
    }
  }
}
