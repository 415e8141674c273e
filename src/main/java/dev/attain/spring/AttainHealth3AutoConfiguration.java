package dev.attain.spring;

import dev.attain.live.LiveRules;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** The health of Attain, as Spring Boot 3 has it. */
@AutoConfiguration(after = AttainAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
final class AttainHealth3AutoConfiguration {

  @Bean
  @ConditionalOnBean(LiveRules.class)
  @ConditionalOnEnabledHealthIndicator("attain")
  HealthIndicator attainHealthIndicator(LiveRules live, AttainProperties properties) {
    return () -> {
      String status =
          LiveReport.isRefused(live) ? properties.health().refused() : Status.UP.getCode();
      return Health.status(status).withDetails(LiveReport.of(live)).build();
    };
  }
}
