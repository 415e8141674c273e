package dev.attain.spring;

import dev.attain.audit.Audit;
import dev.attain.live.LiveRules;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Measures, for an application that has a meter registry. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
final class AttainMetricsAutoConfiguration {

  @Bean
  AttainMeters attainMeters(MeterRegistry registry) {
    return new AttainMeters(registry);
  }

  /** What others count is read when somebody asks for it. */
  @Bean
  MeterBinder attainState(
      AttainMeters meters,
      ObjectProvider<LiveRules> live,
      ObjectProvider<Audit> audit,
      ObjectProvider<RejectedRows> rejected) {
    return registry -> {
      live.ifAvailable(rules -> meters.serve(rules.attain().ruleSet()));
      audit.ifAvailable(
          told -> {
            FunctionCounter.builder("attain.audit.dropped", told, Audit::dropped)
                .description("Decisions that no listener was told of")
                .register(registry);
            FunctionCounter.builder("attain.audit.failed", told, Audit::failed)
                .description("Decisions for which a listener failed")
                .register(registry);
          });
      rejected.ifAvailable(
          rows ->
              FunctionCounter.builder("attain.rejected", rows, RejectedRows::count)
                  .description("Rows of facts that were set aside")
                  .register(registry));
    };
  }
}
