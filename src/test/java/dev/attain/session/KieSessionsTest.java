package dev.attain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.Evaluation;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.TierAttained;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.RuleSet;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.FactHandle;

/** KIE sessions of a rule set, for those who want them as they are. */
class KieSessionsTest {

  private static final RuleSet RULES = Story.ATTAIN.rules();
  private static final String OPTION = "o365-services";

  /** A fact that no rule knows, beside ours. */
  private record Note(String text) {}

  @Test
  void a_session_that_stays_open_is_right_after_each_of_a_thousand_steps() {
    PartnerFacts none = Story.ATTAIN.partner("p", null).build();
    for (int seed = 20; seed < 21; seed++) {
      Steps events = new Steps(seed, Story.ATTAIN.vocabulary()).eachOnce();
      LocalDate asOf = events.asOf();
      KieSession session = RULES.newKieSession(asOf);
      try {
        FactHandle evaluation =
            session.getFactHandles(Evaluation.class::isInstance).iterator().next();
        session.insert(none.partner());
        session.insert(new Note("mine"));
        Map<Record, FactHandle> handles = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
          Steps.Step step = events.next();
          if (step.asOf() != null) {
            asOf = step.asOf();
            session.update(evaluation, new Evaluation(asOf));
          } else if (step.before() == null) {
            handles.put(step.after(), session.insert(step.after()));
          } else if (step.after() == null) {
            session.delete(handles.remove(step.before()));
          } else {
            FactHandle handle = handles.remove(step.before());
            session.update(handle, step.after());
            handles.put(step.after(), handle);
          }
          session.fireAllRules();
          assertThat(found(session))
              .as("seed %d, step %d: %s", seed, i, step)
              .isEqualTo(decided(events.facts(none), asOf));
        }
        assertThat(session.getObjects(Note.class::isInstance)).hasSize(1);
      } finally {
        session.dispose();
      }
    }
  }

  @Test
  void sessions_of_a_pool_are_as_good_as_new_ones() {
    KieSessionsPool pool = RULES.kieBase(RulesFolder.COMPETENCY, OPTION).newKieSessionsPool(2);
    try {
      for (int seed = 0; seed < 300; seed++) {
        RandomPartner.Case one = RandomPartner.of(seed, RULES.vocabulary());
        KieSession session = pool.newKieSession();
        try {
          session.insert(new Evaluation(one.asOf()));
          session.insert(one.facts().partner());
          one.facts().associations().forEach(session::insert);
          one.facts().subscriptions().forEach(session::insert);
          one.facts().individuals().forEach(session::insert);
          one.facts().examPasses().forEach(session::insert);
          session.fireAllRules();
          assertThat(found(session)).as("%s", one).isEqualTo(decided(one.facts(), one.asOf()));
        } finally {
          session.dispose();
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void listeners_of_kie_hear_which_rules_fire() {
    KieSession session = RULES.newKieSession(LocalDate.of(2017, 6, 27));
    List<String> fired = new ArrayList<>();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(event.getMatch().getRule().getName());
            }
          });
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    assertThat(fired).isNotEmpty().allMatch(name -> name.startsWith("SMCS-O365-"));
  }

  /** What stands in a session, in words that a decision can be told in, too. */
  private static Set<String> found(KieSession session) {
    Set<String> found = new HashSet<>();
    for (Object object : session.getObjects()) {
      if (object instanceof RequirementResult result) {
        found.add(result.id() + " " + result.needed() + " " + result.found() + " " + result.met());
      } else if (object instanceof TierAttained tier) {
        found.add(tier.tier());
      }
    }
    return found;
  }

  private static Set<String> decided(PartnerFacts facts, LocalDate asOf) {
    Decision decision = Story.ATTAIN.decide(facts, asOf).get(0);
    Set<String> decided =
        decision.options().get(0).requirements().stream()
            .map(KieSessionsTest::told)
            .collect(Collectors.toSet());
    decision.options().get(0).tiers().stream()
        .filter(tier -> tier.attained())
        .forEach(tier -> decided.add(tier.tier()));
    return decided;
  }

  private static String told(RequirementDecision one) {
    return one.id() + " " + one.needed() + " " + one.found() + " " + one.met();
  }
}
