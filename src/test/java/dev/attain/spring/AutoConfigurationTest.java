package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.audit.Decided;
import dev.attain.audit.DecisionListener;
import dev.attain.live.LiveRules;
import dev.attain.live.Reload;
import dev.attain.live.ReloadListener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an application has of Attain, in contexts of Spring. */
class AutoConfigurationTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  AttainAutoConfiguration.class, AttainMetricsAutoConfiguration.class));

  @Test
  void without_a_property_the_rules_inside_the_jar_decide_and_nobody_is_told() {
    runner.run(
        context -> {
          LiveRules live = context.getBean(LiveRules.class);
          assertThat(live.folder()).isNull();
          assertThat(live.attain().ruleSet()).isEqualTo(Attain.shipped().ruleSet());
          assertThat(context).doesNotHaveBean(Audit.class).hasSingleBean(RejectedRows.class);
        });
  }

  @Test
  void a_folder_that_is_named_decides() {
    runner
        .withPropertyValues("attain.rules=test-data/rule-variants/2016-11")
        .run(
            context -> {
              LiveRules live = context.getBean(LiveRules.class);
              assertThat(live.folder()).isEqualTo(Path.of("test-data/rule-variants/2016-11"));
              assertThat(live.attain().ruleSet()).isNotEqualTo(Attain.shipped().ruleSet());
            });
  }

  @Test
  void an_empty_property_is_as_none() {
    runner
        .withPropertyValues("attain.rules=", "attain.cache=")
        .run(context -> assertThat(context.getBean(LiveRules.class).folder()).isNull());
  }

  @Test
  void rules_of_the_application_take_the_place_of_ours() {
    LiveRules own = LiveRules.fixed(Attain.shipped());
    runner
        .withBean("own", LiveRules.class, () -> own)
        .run(context -> assertThat(context.getBean(LiveRules.class)).isSameAs(own));
  }

  @Test
  void each_listener_is_told_of_decisions_also_when_another_fails() {
    LinkedBlockingQueue<Decided> told = new LinkedBlockingQueue<>();
    DecisionListener failing =
        decided -> {
          throw new IllegalStateException("on purpose");
        };
    DecisionListener taking = told::add;
    runner
        .withBean("a", DecisionListener.class, () -> failing)
        .withBean("b", DecisionListener.class, () -> taking)
        .run(
            context -> {
              decide(context.getBean(LiveRules.class));
              assertThat(told.poll(1, TimeUnit.MINUTES)).isNotNull();
              Audit audit = context.getBean(Audit.class);
              audit.close();
              assertThat(audit.failed()).isOne();
              assertThat(audit.dropped()).isZero();
            });
  }

  @Test
  void each_listener_is_told_of_reloads() {
    List<Reload> told = new ArrayList<>();
    ReloadListener taking = told::add;
    runner
        .withPropertyValues("attain.rules=rules")
        .withBean("a", ReloadListener.class, () -> taking)
        .withBean("b", ReloadListener.class, () -> taking)
        .run(
            context -> {
              Reload reload = context.getBean(LiveRules.class).reload();
              assertThat(told).containsExactly(reload, reload);
            });
  }

  @Test
  void decisions_are_counted_where_there_is_a_registry() {
    runner
        .withBean(SimpleMeterRegistry.class)
        .run(
            context -> {
              decide(context.getBean(LiveRules.class));
              context.getBean(Audit.class).close();
              assertThat(
                      context
                          .getBean(SimpleMeterRegistry.class)
                          .get("attain.decisions")
                          .tags("tier", "none", "complete", "true")
                          .counter()
                          .count())
                  .isOne();
            });
  }

  @Test
  void it_needs_nothing_but_spring_boot_itself() {
    new ApplicationContextRunner()
        .withUserConfiguration(Everything.class)
        .withClassLoader(
            new FilteredClassLoader(
                "io.micrometer",
                "org.springframework.boot.actuate",
                "org.springframework.boot.health"))
        .run(
            context -> {
              decide(context.getBean(LiveRules.class));
              assertThat(context.getBeanDefinitionNames())
                  .filteredOn(name -> name.startsWith("attain"))
                  .containsExactlyInAnyOrder(
                      "attainLiveRules",
                      "attainRejectedRows",
                      "attain-dev.attain.spring.AttainProperties");
            });
  }

  private static void decide(LiveRules live) {
    Attain attain = live.attain();
    attain.decide(attain.partner("1111111", null).build(), DAY);
  }

  @ImportAutoConfiguration({
    AttainAutoConfiguration.class,
    AttainEndpointAutoConfiguration.class,
    AttainHealth3AutoConfiguration.class,
    AttainHealthAutoConfiguration.class,
    AttainMetricsAutoConfiguration.class
  })
  static class Everything {}
}
