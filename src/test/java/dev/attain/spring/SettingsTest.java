package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.audit.DecisionListener;
import dev.attain.live.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Properties that cannot be meant end the start, with what is wrong with them. */
class SettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(AttainAutoConfiguration.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attain.rules              | classpath:rules | It must be a path of the file system, without "classpath:".
          attain.audit.capacity     | 0               | At least 1 decision must fit.
          attain.cache              | cache           | The rules inside the jar are compiled: set attain.rules.
          attain.reload.every       | PT10S           | The rules inside the jar never change: set attain.rules to a folder.
          attain.reload.sample      | test-data       | The rules inside the jar never change: set attain.rules to a folder.
          attain.reload.most-flips  | 3               | There are no partners to try new rules on: set attain.reload.sample.
          attain.reload.sample-as-of | 2017-06-27     | There are no partners to try new rules on: set attain.reload.sample.
          """)
  void alone(String name, String value, String reason) {
    refused(List.of(name + "=" + value), name, value, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attain.reload.every      | PT0S      | The time between two looks must be more than 0.
          attain.reload.every      | PT-1S     | The time between two looks must be more than 0.
          attain.reload.most-flips | -1        | No fewer than 0 partners can flip.
          """)
  void with_rules_and_a_sample(String name, String value, String reason) {
    refused(
        List.of(
            "attain.rules=rules", "attain.reload.sample=test-data/partners", name + "=" + value),
        name,
        value,
        reason);
  }

  @Test
  void a_sample_that_cannot_be_read_is_told_at_the_start() {
    refused(
        List.of("attain.rules=rules", "attain.reload.sample=test-data/nowhere"),
        "attain.reload.sample",
        "test-data/nowhere",
        "fact source \"test-data/nowhere\" does not exist.");
  }

  @Test
  void a_sample_of_the_application_and_one_of_a_property_are_one_too_many() {
    runner
        .withBean(Sample.class, () -> (vocabulary, partners) -> {})
        .withPropertyValues("attain.rules=rules", "attain.reload.sample=test-data/partners")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("There is a bean of type Sample, too"));
  }

  @Test
  void seconds_need_no_unit_and_a_day_is_written_with_the_year_first() {
    runner
        .withPropertyValues(
            "attain.rules=rules",
            "attain.reload.every=3600",
            "attain.reload.sample=test-data/partners",
            "attain.reload.sample-as-of=2017-06-27")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              AttainProperties.Reloading reload = context.getBean(AttainProperties.class).reload();
              assertThat(reload.every()).hasHours(1);
              assertThat(reload.sampleAsOf()).isEqualTo("2017-06-27");
            });
  }

  private void refused(List<String> properties, String name, Object value, String reason) {
    DecisionListener listener = decided -> {};
    runner
        .withBean("listener", DecisionListener.class, () -> listener)
        .withPropertyValues(properties.toArray(String[]::new))
        .run(
            context -> {
              assertThat(context).hasFailed();
              assertThat(context)
                  .getFailure()
                  .rootCause()
                  .isInstanceOfSatisfying(
                      InvalidConfigurationPropertyValueException.class,
                      wrong -> {
                        assertThat(wrong.getName()).isEqualTo(name);
                        assertThat(wrong.getValue()).hasToString(value.toString());
                        assertThat(wrong.getReason()).contains(reason);
                      });
            });
  }
}
