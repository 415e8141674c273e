package dev.attain;

import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.impact.Comparison;
import dev.attain.impact.Impact;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import dev.attain.text.Suggestion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tiers partners attain, by the rules of one rule set.
 *
 * <pre>{@code
 * Attain attain = Attain.load(Path.of("rules"));
 * PartnerFacts facts = attain.partner("1111111", "Contoso").association(…).build();
 * List<Decision> decisions = attain.decide(facts, LocalDate.of(2017, 6, 27));
 * }</pre>
 *
 * <p>Immutable, and safe for many threads at once: every decision has a KIE session of its own,
 * which is disposed whatever happens. New rules are loaded as a new object beside this one.
 */
public final class Attain {

  private final RuleSet rules;
  private final Decider decider;

  private Attain(RuleSet rules) {
    this.rules = rules;
    this.decider = new Decider(rules);
  }

  /**
   * Loads the rules of a folder, and compiles them if they are not those inside the jar.
   *
   * @param folder the rules folder
   * @return what decides by these rules
   * @throws RulesException if the folder cannot be read or there is a problem in the rules; its
   *     message names every problem with file and line
   */
  public static Attain load(Path folder) {
    return load(folder, null);
  }

  /**
   * Loads the rules of a folder, and keeps what was compiled for the next time.
   *
   * @param folder the rules folder
   * @param cache a folder of this user's own, made when it is not there; null for none
   * @return what decides by these rules
   * @throws RulesException if the folder cannot be read or there is a problem in the rules; a cache
   *     that cannot be used is no problem
   */
  public static Attain load(Path folder, @Nullable Path cache) {
    return new Attain(RuleSet.load(folder, cache));
  }

  /**
   * Loads the rules inside the jar.
   *
   * @return what decides by these rules
   * @throws RulesException if this build of Attain has no rules inside
   */
  public static Attain shipped() {
    return new Attain(RuleSet.shipped());
  }

  /**
   * What identifies the rules: the same rules have the same hash on every machine.
   *
   * @return {@code sha256:…}
   */
  public String ruleSet() {
    return rules.hash();
  }

  /**
   * The names of the competencies that these rules decide.
   *
   * @return the names in alphabetical order
   */
  public List<String> competencies() {
    return rules.competencies().stream().map(Competency::id).toList();
  }

  /**
   * The words that facts may use.
   *
   * @return the vocabulary of these rules
   */
  public Vocabulary vocabulary() {
    return rules.vocabulary();
  }

  /**
   * Begins to gather the facts of a partner, in the words of these rules.
   *
   * @param partnerId the partner's id
   * @param name its name, or null
   * @return a builder without facts
   */
  public PartnerFacts.Builder partner(String partnerId, @Nullable String name) {
    return PartnerFacts.of(partnerId, name, rules.vocabulary());
  }

  /**
   * Decides every competency for one partner.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is decided
   * @return a decision for each competency, in the order of {@link #competencies()}
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  public List<Decision> decide(PartnerFacts facts, LocalDate asOf) {
    rules.vocabulary().check(facts);
    List<Decision> decisions = new ArrayList<>();
    for (Competency competency : rules.competencies()) {
      decisions.add(decider.decide(facts, asOf, competency));
    }
    return List.copyOf(decisions);
  }

  /**
   * Begins to compare what these rules decide with what others do, or with what they decide for
   * another day.
   *
   * @param asOf the day for which these rules decide
   * @param against the other rules, or these
   * @param againstAsOf the day for which the others decide
   * @return the comparison; it tells what differs, and takes populations
   */
  public Comparison compare(LocalDate asOf, Attain against, LocalDate againstAsOf) {
    return Comparison.of(rules, asOf, against.rules, againstAsOf);
  }

  /**
   * Decides for a population by these rules and by others, and tells who has another tier then, and
   * what did it.
   *
   * @param partners the facts of the partners; read once
   * @param asOf the day for which both decide
   * @param against the other rules
   * @return what changes for whom
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   * @throws UndecidedException if a rule on either side leaves the answer open
   */
  public Impact impact(Iterable<PartnerFacts> partners, LocalDate asOf, Attain against) {
    return compare(asOf, against, asOf).impactOn(partners);
  }

  /**
   * Decides one competency for one partner.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is decided
   * @param competency the competency's name
   * @return the decision
   * @throws IllegalArgumentException if these rules have no such competency, or a fact has a word
   *     that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  public Decision decide(PartnerFacts facts, LocalDate asOf, String competency) {
    rules.vocabulary().check(facts);
    for (Competency known : rules.competencies()) {
      if (known.id().equals(competency)) {
        return decider.decide(facts, asOf, known);
      }
    }
    throw new IllegalArgumentException(
        "competency \""
            + competency
            + "\" is unknown."
            + Suggestion.didYouMean(competency, competencies()));
  }
}
