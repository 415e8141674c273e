package dev.attain.impact;

import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is compared.
 *
 * @param nameBefore what the rules before are called
 * @param before the rules before
 * @param asOfBefore the day for which they decide
 * @param nameAfter what the rules after are called
 * @param after the rules after
 * @param asOfAfter the day for which these decide
 */
record Sides(
    String nameBefore,
    RuleSet before,
    LocalDate asOfBefore,
    String nameAfter,
    RuleSet after,
    LocalDate asOfAfter) {

  /** The decision of the rules before; nothing where they do not have the competency. */
  Optional<Decision> before(PartnerFacts facts, LocalDate asOf, String competency) {
    return decide(nameBefore, before, facts, asOf, competency);
  }

  /** The decision of the rules after; nothing where they do not have the competency. */
  Optional<Decision> after(PartnerFacts facts, LocalDate asOf, String competency) {
    return decide(nameAfter, after, facts, asOf, competency);
  }

  private static Optional<Decision> decide(
      String name, RuleSet rules, PartnerFacts facts, LocalDate asOf, String competency) {
    try {
      return find(rules, competency).map(c -> new Decider(rules).decide(facts, asOf, c));
    } catch (UndecidedException e) {
      throw new UndecidedException("rules " + name + ", " + e.getMessage(), e);
    }
  }

  static Optional<Competency> find(RuleSet rules, String competency) {
    return rules.competencies().stream().filter(c -> c.id().equals(competency)).findFirst();
  }
}
