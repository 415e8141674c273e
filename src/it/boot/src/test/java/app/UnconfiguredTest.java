package app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/** The application without a line of configuration. */
class UnconfiguredTest {

  @Test
  void it_runs_in_the_spring_boot_that_was_asked_for() {
    assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("spring-boot.version"));
  }

  @Test
  void it_decides_and_is_well_and_shows_nothing_else() throws Exception {
    try (Web web = Web.started()) {
      assertThat(web.get("/tiers")).isEqualTo("200 [\"none\"]");
      assertThat(web.get("/actuator/health")).startsWith("200").contains("\"status\":\"UP\"");
      assertThat(web.get("/actuator/attain")).startsWith("404");
    }
  }
}
