package app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.input.FactSource;
import dev.attain.live.LiveRules;
import dev.attain.live.Reload;
import dev.attain.spring.RejectedRows;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One application with a rules folder, which is changed from test to test. */
@TestMethodOrder(OrderAnnotation.class)
class ConfiguredTest {

  private static final String METRICS = "/actuator/metrics/";

  @TempDir static Path temp;
  private static RulesFolder rules;
  private static Web web;
  private static LiveRules live;

  @BeforeAll
  static void start() throws IOException {
    rules = RulesFolder.in(temp);
    web =
        Web.open(
            "--attain.rules=" + rules.path(),
            "--attain.reload.sample=" + RulesFolder.project().resolve("test-data/partners"),
            "--attain.reload.sample-as-of=2017-06-27");
    live = web.bean(LiveRules.class);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  @Order(1)
  void health_and_endpoint_name_the_rules_that_serve() throws Exception {
    String serving = "\"ruleSet\":\"" + live.attain().ruleSet() + "\"";
    assertThat(web.get("/actuator/health/attain"))
        .startsWith("200")
        .contains("\"status\":\"UP\"", serving);
    assertThat(web.get("/actuator/attain"))
        .startsWith("200")
        .contains(serving, "\"competencies\":[\"", "\"since\":\"", "\"folder\":\"" + rules.path());
  }

  @Test
  @Order(2)
  void decisions_are_counted_by_tier_and_timed() throws Exception {
    web.get("/tiers");
    web.get("/tiers");
    String timed = METRICS + "attain.decide";
    assertThat(Eventually.contains("\"COUNT\",\"value\":2", () -> web.get(timed)))
        .contains("\"COUNT\",\"value\":2");
    assertThat(web.get(METRICS + "attain.decisions?tag=tier:none&tag=complete:true"))
        .contains("\"value\":2", "\"competency\"");
    assertThat(web.get(METRICS + "attain.audit.dropped")).contains("\"value\":0");
    assertThat(web.get(METRICS + "attain.rules.live")).contains("\"value\":1");
  }

  @Test
  @Order(3)
  void rows_that_were_set_aside_are_counted() throws Exception {
    RejectedRows rejected = web.bean(RejectedRows.class);
    FactSource.open(
            RulesFolder.project().resolve("test-data/rejected-rows"), live.attain().vocabulary())
        .read(facts -> {}, rejected, notice -> {});
    assertThat(rejected.count()).isPositive();
    assertThat(web.get(METRICS + "attain.rejected")).contains("\"value\":" + rejected.count());
  }

  @Test
  @Order(4)
  void good_rules_serve_when_the_endpoint_is_written_to() throws Exception {
    String before = live.attain().ruleSet();
    rules.comment();
    assertThat(web.post("/actuator/attain"))
        .startsWith("200")
        .contains("\"outcome\":\"live\"", "\"flips\":0");
    String after = live.attain().ruleSet();
    assertThat(after).isNotEqualTo(before);
    assertThat(web.get("/actuator/attain")).contains("\"ruleSet\":\"" + after + "\"");
    assertThat(web.get(METRICS + "attain.reloads?tag=outcome:live")).contains("\"value\":1");
    assertThat(web.get(METRICS + "attain.rules.live?tag=rule.set:" + before)).contains("e\":0");
    assertThat(web.get(METRICS + "attain.rules.live?tag=rule.set:" + after)).contains("e\":1");
  }

  @Test
  @Order(5)
  void rules_that_flip_the_sample_are_refused() throws Exception {
    rules.threshold();
    assertThat(web.post("/actuator/attain"))
        .contains("\"outcome\":\"refused\"", "partners of the sample would have another tier");
  }

  @Test
  @Order(6)
  void broken_rules_are_refused_and_those_before_serve_on_and_are_well() throws Exception {
    String before = live.attain().ruleSet();
    rules.mistake();
    assertThat(web.post("/actuator/attain"))
        .startsWith("200")
        .contains("\"outcome\":\"refused\"", "\"live\":\"" + before + "\"", "NetNewCustmer");
    assertThat(live.last().outcome()).isEqualTo(Reload.Outcome.REFUSED);
    assertThat(web.get("/actuator/health/attain"))
        .startsWith("200")
        .contains("\"status\":\"UP\"", "\"ruleSet\":\"" + before + "\"", "NetNewCustmer");
    assertThat(web.get(METRICS + "attain.reloads?tag=outcome:refused")).contains("\"value\":2");
    assertThat(web.get("/tiers")).isEqualTo("200 [\"none\"]");
  }
}
