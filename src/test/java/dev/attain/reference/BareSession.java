package dev.attain.reference;

import dev.attain.facts.Evaluation;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.TierAttained;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** Decides with nothing but a KIE session, and facts that go in in any order. */
final class BareSession {

  private BareSession() {}

  static Findings decide(KieBase base, RandomPartner.Case partner) {
    List<Object> facts = new ArrayList<>();
    facts.add(new Evaluation(partner.asOf()));
    facts.add(partner.facts().partner());
    facts.addAll(partner.facts().associations());
    facts.addAll(partner.facts().subscriptions());
    facts.addAll(partner.facts().individuals());
    facts.addAll(partner.facts().examPasses());
    Collections.shuffle(facts, new Random(partner.seed()));
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
      return findings(session);
    } finally {
      session.dispose();
    }
  }

  private static Findings findings(KieSession session) {
    Map<String, Findings.Found> byId = new TreeMap<>();
    for (Object object : session.getObjects(new ClassObjectFilter(RequirementResult.class))) {
      RequirementResult result = (RequirementResult) object;
      if (byId.put(result.id(), new Findings.Found(result.found(), result.met())) != null) {
        throw new AssertionError(result.id() + " gave two results");
      }
    }
    List<String> tiers =
        session.getObjects(new ClassObjectFilter(TierAttained.class)).stream()
            .map(tier -> ((TierAttained) tier).tier())
            .toList();
    String attained =
        tiers.contains("gold") ? "gold" : tiers.contains("silver") ? "silver" : "none";
    return new Findings(byId, attained);
  }
}
