package dev.attain.session;

import dev.attain.facts.Evaluation;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.TierAttained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** One KIE session from its first fact to its end: filled, fired, read, disposed. */
final class FiredSession {

  /** Rules may fire this often for each fact, and some more, before they are taken to never end. */
  private static final int FIRINGS_FOR_A_FACT = 100;

  // Not more, or rules that never end could fill the memory before they are stopped.
  private static final int FIRINGS_AT_LEAST = 10_000;

  private FiredSession() {}

  /**
   * What was in the session when no rule could fire any more.
   *
   * @param results what the requirements recorded
   * @param attained the tiers attained
   * @param derived what the definitions made, of the types that were asked for
   */
  record Outcome(List<RequirementResult> results, Set<String> attained, List<Record> derived) {}

  static Outcome fire(
      KieBase base,
      PartnerFacts facts,
      LocalDate asOf,
      String option,
      List<Class<? extends Record>> derived) {
    KieSession session = base.newKieSession();
    try {
      session.insert(new Evaluation(asOf));
      session.insert(facts.partner());
      facts.associations().forEach(session::insert);
      facts.subscriptions().forEach(session::insert);
      facts.individuals().forEach(session::insert);
      facts.examPasses().forEach(session::insert);
      return fire(session, facts.size(), option, derived);
    } catch (UndecidedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(option, e);
    } finally {
      session.dispose();
    }
  }

  /** Fires a session that is filled, and reads it. */
  static Outcome fire(
      KieSession session, int facts, String option, List<Class<? extends Record>> derived) {
    try {
      int limit =
          (int) Math.min(Integer.MAX_VALUE, FIRINGS_AT_LEAST + (long) FIRINGS_FOR_A_FACT * facts);
      if (session.fireAllRules(limit) >= limit) {
        throw new UndecidedException(
            "the rules of option "
                + option
                + " do not come to an end: stopped after "
                + limit
                + " firings");
      }
      return outcome(session, derived);
    } catch (UndecidedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(option, e);
    }
  }

  /** Drools wraps what a condition or a consequence throws, and tells it so. */
  private static UndecidedException failed(String option, RuntimeException e) {
    return new UndecidedException(
        "a rule of option " + option + " failed: " + String.valueOf(e.getMessage()).strip(), e);
  }

  private static Outcome outcome(KieSession session, List<Class<? extends Record>> types) {
    List<RequirementResult> results = new ArrayList<>();
    for (Object result : session.getObjects(new ClassObjectFilter(RequirementResult.class))) {
      results.add((RequirementResult) result);
    }
    Set<String> attained = new HashSet<>();
    for (Object tier : session.getObjects(new ClassObjectFilter(TierAttained.class))) {
      attained.add(((TierAttained) tier).tier());
    }
    List<Record> derived = new ArrayList<>();
    for (Class<? extends Record> type : types) {
      for (Object made : session.getObjects(new ClassObjectFilter(type))) {
        derived.add((Record) made);
      }
    }
    return new Outcome(results, attained, derived);
  }
}
