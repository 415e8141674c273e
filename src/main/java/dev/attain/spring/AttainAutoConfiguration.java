package dev.attain.spring;

import dev.attain.audit.Audit;
import dev.attain.audit.DecisionListener;
import dev.attain.live.LiveRules;
import dev.attain.live.ReloadListener;
import dev.attain.live.Sample;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives an application the rules that serve, as one bean of the type {@link LiveRules}: those
 * inside the jar, or those of the folder that {@code attain.rules} names. Whoever decides asks
 * {@link LiveRules#attain()} for each decision.
 *
 * <p>Beans of the application are used: each {@link DecisionListener} is told of every decision,
 * each {@link ReloadListener} of rules that were found, and a {@link Sample} takes the place of
 * {@code attain.reload.sample}. A {@link LiveRules} or {@link Audit} of its own takes the place of
 * the one here; whom an audit tells is then the application's business.
 *
 * <p>Rules that are not fit to serve end the start of the application, with every problem and its
 * place.
 */
@AutoConfiguration(after = AttainMetricsAutoConfiguration.class)
@EnableConfigurationProperties(AttainProperties.class)
public final class AttainAutoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(AttainAutoConfiguration.class);

  /** Without settings; Spring makes it. */
  public AttainAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  RejectedRows attainRejectedRows() {
    return new RejectedRows();
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(DecisionListener.class)
  Audit attainAudit(AttainProperties properties, List<DecisionListener> listeners) {
    return new Settings(properties).audit(new EveryListener(List.copyOf(listeners)));
  }

  @Bean
  @ConditionalOnMissingBean
  LiveRules attainLiveRules(
      AttainProperties properties,
      ObjectProvider<Audit> audit,
      ObjectProvider<ReloadListener> listeners,
      ObjectProvider<Sample> sample,
      ObjectProvider<Clock> clock) {
    LiveRules live =
        new Settings(properties)
            .start(
                new Settings.Beans(
                    audit.getIfAvailable(),
                    listeners.orderedStream().toList(),
                    sample.getIfAvailable(),
                    clock.getIfUnique(Clock::systemDefaultZone)));
    LOG.info(
        "Attain decides by {}, rule set {}",
        live.folder() == null ? "the rules inside its jar" : "the rules of " + live.folder(),
        live.attain().ruleSet());
    return live;
  }
}
