package dev.attain.session;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A partner whose facts change one by one, for a back office that reacts to events: its KIE
 * sessions stay open, and after each change only what depends on it is decided again. Each decision
 * is the one that the facts of that moment would get in new sessions.
 *
 * <p>Decides by the rules it was opened with, whatever others serve later. Safe for many threads;
 * they take turns. Open sessions hold all facts in memory: close them.
 */
@API(status = Status.EXPERIMENTAL)
public final class PartnerSession implements AutoCloseable {

  private final RuleSet rules;
  private final Decider decider;
  private final boolean complete;
  private final Map<Record, Integer> facts = new LinkedHashMap<>();
  private final IdentityHashMap<Option, OpenSession> sessions = new IdentityHashMap<>();
  private Partner partner;
  private LocalDate asOf;
  private boolean closed;

  /**
   * Opens sessions for a partner.
   *
   * @param rules the rules
   * @param facts the partner's facts at the beginning, in canonical words
   * @param asOf the day for which is decided
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   */
  public PartnerSession(RuleSet rules, PartnerFacts facts, LocalDate asOf) {
    rules.vocabulary().check(facts);
    this.rules = rules;
    this.decider = new Decider(rules);
    this.complete = facts.complete();
    this.partner = facts.partner();
    this.asOf = asOf;
    facts.associations().forEach(this::count);
    facts.subscriptions().forEach(this::count);
    facts.individuals().forEach(this::count);
    facts.examPasses().forEach(this::count);
  }

  /** Counts a fact that comes; says whether it is the first of its kind. */
  private boolean count(Record fact) {
    return facts.merge(fact, 1, Integer::sum) == 1;
  }

  /** Counts a fact that goes; says whether it was the last of its kind. */
  private boolean discount(Record fact) {
    return facts.computeIfPresent(fact, (key, times) -> times == 1 ? null : times - 1) == null;
  }

  /**
   * Adds a fact. A fact that is there already is there twice then, which changes no decision, and
   * must be taken away twice.
   *
   * @param fact an association, a subscription, an individual or an exam pass, in canonical words
   * @throws IllegalArgumentException if it is of another kind, or a word is not a canonical one
   * @throws IllegalStateException if this is closed
   */
  public synchronized void insert(Record fact) {
    checkOpen();
    checkFits(fact);
    if (count(fact)) {
      forEachSession(session -> session.insert(fact));
    }
  }

  /**
   * Takes a fact away.
   *
   * @param fact equal to one that is there; of several that are equal one is taken
   * @throws IllegalArgumentException if there is no such fact
   * @throws IllegalStateException if this is closed
   */
  public synchronized void delete(Record fact) {
    checkOpen();
    checkIsThere(fact);
    if (discount(fact)) {
      forEachSession(session -> session.delete(fact));
    }
  }

  /**
   * Puts a fact in the place of another.
   *
   * @param before equal to one that is there
   * @param after what it is now, of the same kind, in canonical words
   * @throws IllegalArgumentException if there is no such fact, the new one is of another kind, or a
   *     word is not a canonical one
   * @throws IllegalStateException if this is closed
   */
  public synchronized void update(Record before, Record after) {
    checkOpen();
    checkIsThere(before);
    checkFits(after);
    if (before.getClass() != after.getClass()) {
      throw new IllegalArgumentException(
          "a fact "
              + before.getClass().getSimpleName()
              + " cannot become a "
              + after.getClass().getSimpleName());
    }
    boolean goes = discount(before);
    boolean comes = count(after);
    if (goes && comes) {
      forEachSession(session -> session.update(before, after));
    } else if (goes) {
      forEachSession(session -> session.delete(before));
    } else if (comes) {
      forEachSession(session -> session.insert(after));
    }
  }

  /**
   * Decides for another day from now on.
   *
   * @param day the day
   * @throws IllegalStateException if this is closed
   */
  public synchronized void asOf(LocalDate day) {
    checkOpen();
    asOf = day;
    forEachSession(session -> session.asOf(day));
  }

  /**
   * Gives the partner another name.
   *
   * @param now the partner, with the same id
   * @throws IllegalArgumentException if the id is another one
   * @throws IllegalStateException if this is closed
   */
  public synchronized void partner(Partner now) {
    checkOpen();
    if (!now.partnerId().equals(partner.partnerId())) {
      throw new IllegalArgumentException(
          "this is partner " + partner.partnerId() + ", not " + now.partnerId());
    }
    partner = now;
    forEachSession(session -> session.partner(now));
  }

  /**
   * Decides by the facts as they are now.
   *
   * @return a decision for each competency, in the order of the rule set
   * @throws UndecidedException if the rules gave no clear answer; the next change may bring one
   * @throws IllegalStateException if this is closed
   */
  public synchronized List<Decision> decide() {
    checkOpen();
    List<Decision> decisions = new ArrayList<>();
    for (Competency competency : rules.competencies()) {
      List<OptionDecision> options = new ArrayList<>();
      for (Option option : competency.options()) {
        options.add(decide(competency, option));
      }
      decisions.add(decider.decision(partner, complete, asOf, competency, options));
    }
    return List.copyOf(decisions);
  }

  private OptionDecision decide(Competency competency, Option option) {
    try {
      OpenSession session = sessions.computeIfAbsent(option, asked -> open(competency, asked));
      return Decider.decide(competency, option, asOf, session.fire(facts.size(), option.id()));
    } catch (UndecidedException e) {
      // What a rule that failed left behind is unknown; the next decision begins with new sessions.
      disposeAll();
      throw new UndecidedException("partner " + partner.partnerId() + ": " + e.getMessage(), e);
    }
  }

  private OpenSession open(Competency competency, Option option) {
    OpenSession session = new OpenSession(rules.kieBase(competency, option), asOf, partner);
    facts.keySet().forEach(session::insert);
    return session;
  }

  /**
   * The facts as they are now.
   *
   * @return an immutable copy, each fact once
   */
  public synchronized PartnerFacts facts() {
    return new PartnerFacts(
        partner,
        all(Association.class),
        all(Subscription.class),
        all(Individual.class),
        all(ExamPass.class),
        complete);
  }

  private <T extends Record> List<T> all(Class<T> kind) {
    return facts.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void forEachSession(Consumer<OpenSession> change) {
    try {
      sessions.values().forEach(change);
    } catch (RuntimeException e) {
      disposeAll(); // The facts are counted; new sessions will have them.
      throw e;
    }
  }

  private void checkFits(Record fact) {
    if (fact instanceof Association association) {
      rules.vocabulary().check(association);
    } else if (fact instanceof Subscription subscription) {
      rules.vocabulary().check(subscription);
    } else if (!(fact instanceof Individual || fact instanceof ExamPass)) {
      throw new IllegalArgumentException(
          fact.getClass().getSimpleName()
              + " is no fact that a partner is given: Association, Subscription, Individual or"
              + " ExamPass");
    }
  }

  private void checkIsThere(Record fact) {
    if (!facts.containsKey(fact)) {
      throw new IllegalArgumentException(
          "partner " + partner.partnerId() + " has no such fact: " + fact);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "the session of partner " + partner.partnerId() + " is closed");
    }
  }

  private void disposeAll() {
    sessions.values().forEach(OpenSession::dispose);
    sessions.clear();
  }

  /** Disposes the sessions. A second call does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    disposeAll();
  }
}
