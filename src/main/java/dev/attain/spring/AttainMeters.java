package dev.attain.spring;

import dev.attain.audit.Decided;
import dev.attain.audit.DecisionListener;
import dev.attain.audit.Undecided;
import dev.attain.live.Reload;
import dev.attain.live.ReloadListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts decisions and reloads. It is told as any other listener, beside deciding; no tag is a
 * value of a fact.
 */
final class AttainMeters implements DecisionListener, ReloadListener {

  private final MeterRegistry registry;
  private final Set<String> served = ConcurrentHashMap.newKeySet();
  private final AtomicReference<String> serving = new AtomicReference<>("");

  AttainMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void decided(Decided decided) {
    var decision = decided.decision();
    registry
        .counter(
            "attain.decisions",
            "competency",
            decision.competency(),
            "tier",
            decision.attained(),
            "complete",
            Boolean.toString(decision.complete()))
        .increment();
    registry.timer("attain.decide", "competency", decision.competency()).record(decided.took());
  }

  @Override
  public void undecided(Undecided undecided) {
    registry.counter("attain.undecided", "competency", undecided.competency()).increment();
  }

  @Override
  public void reloaded(Reload reload) {
    String outcome = reload.outcome().name().toLowerCase(Locale.ROOT);
    registry.counter("attain.reloads", "outcome", outcome).increment();
    serve(reload.live());
  }

  /** There is a gauge for each rule set that ever served: 1 for the one that does, 0 for others. */
  void serve(String ruleSet) {
    serving.set(ruleSet);
    if (!served.add(ruleSet)) {
      return;
    }
    Gauge.builder("attain.rules.live", () -> ruleSet.equals(serving.get()) ? 1 : 0)
        .description("1 for the rule set that serves, 0 for those that did")
        .tag("rule.set", ruleSet)
        .register(registry);
  }
}
