package dev.attain.spring;

import dev.attain.live.LiveRules;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;

/** The health of Attain, as Spring Boot 4 has it. */
@AutoConfiguration(after = AttainAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
final class AttainHealthAutoConfiguration {

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
