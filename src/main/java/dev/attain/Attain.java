package dev.attain;

import dev.attain.advise.Advice;
import dev.attain.advise.Adviser;
import dev.attain.audit.Audit;
import dev.attain.audit.Decided;
import dev.attain.audit.Undecided;
import dev.attain.batch.Batch;
import dev.attain.batch.BatchException;
import dev.attain.batch.Replay;
import dev.attain.decision.Decision;
import dev.attain.explain.Explainer;
import dev.attain.explain.Explanation;
import dev.attain.explain.Level;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.impact.Comparison;
import dev.attain.impact.Impact;
import dev.attain.input.BulkSource;
import dev.attain.input.Database;
import dev.attain.input.Mapping;
import dev.attain.input.Queries;
import dev.attain.input.UnreadableSourceException;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import dev.attain.session.PartnerSession;
import dev.attain.session.UndecidedException;
import dev.attain.summary.Replayed;
import dev.attain.text.Suggestion;
import dev.attain.timeline.Timeline;
import dev.attain.timeline.Timelines;
import dev.attain.whatif.Overlaid;
import dev.attain.whatif.Overlay;
import dev.attain.whatif.PartnerWhatIf;
import dev.attain.whatif.WhatIf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Decides which tiers partners attain, by the rules of one rule set.
 *
 * <pre>{@code
 * Attain attain = Attain.load(Path.of("rules"));
 * PartnerFacts facts = attain.partner("1111111", "Contoso").individual("i-1").build();
 * List<Decision> decisions = attain.decide(facts, LocalDate.of(2017, 6, 27));
 * }</pre>
 *
 * <p>Immutable, and safe for many threads at once: every decision has a KIE session of its own,
 * which is disposed whatever happens. New rules are loaded as a new object beside this one. There
 * is nothing to close: it keeps no threads, and is collected with its classes when nobody holds it
 * any more. The package tells more.
 */
@API(status = Status.STABLE)
public final class Attain {

  private final RuleSet rules;
  private final Decider decider;
  private final Timelines timelines;
  private final @Nullable Audit audit;

  private Attain(RuleSet rules, @Nullable Audit audit) {
    this.rules = rules;
    this.decider = new Decider(rules);
    this.timelines = new Timelines(rules);
    this.audit = audit;
  }

  /**
   * Loads the rules of a folder or of an archive, and compiles them if they are not those inside
   * the jar.
   *
   * @param rules a rules folder; or a zip or jar archive with one inside, at the top, below other
   *     folders, or as {@code attain/rules} with its index, as in Attain's own jar
   * @return what decides by these rules; read once, so that nothing that happens to the files later
   *     changes it
   * @throws RulesException if they cannot be read or there is a problem in the rules; its message
   *     names every problem with file and line
   */
  public static Attain load(Path rules) {
    return load(rules, null);
  }

  /**
   * The same, and keeps what was compiled for the next time.
   *
   * @param rules a rules folder, or an archive with one inside
   * @param cache a folder of this user's own, made when it is not there; null for none
   * @return what decides by these rules
   * @throws RulesException if they cannot be read or there is a problem in the rules; a cache that
   *     cannot be used is no problem
   */
  public static Attain load(Path rules, @Nullable Path cache) {
    return of(RuleSet.load(rules, cache));
  }

  /**
   * Loads the rules of a zip or jar archive that is in memory. It is in a temporary file while it
   * is read.
   *
   * @param archive the bytes of an archive with a rules folder inside
   * @return what decides by these rules
   * @throws RulesException if they cannot be read or there is a problem in the rules
   */
  public static Attain load(byte[] archive) {
    return of(RuleSet.load(RuleSource.read(archive), null));
  }

  /**
   * Loads the rules of a folder on a class path, be it in a folder or in a jar.
   *
   * @param loader what has the folder; it is not kept. If it cannot list files, their paths are
   *     taken from an index beside the folder: {@code com/example/rules.index}
   * @param folder its path on the class path, such as {@code com/example/rules}
   * @return what decides by these rules
   * @throws RulesException if there is no such folder, or more than one, or the rules cannot be
   *     read or there is a problem in them
   */
  public static Attain load(ClassLoader loader, String folder) {
    return of(RuleSet.load(RuleSource.read(loader, folder), null));
  }

  /**
   * Loads rules that are in memory, as if they stood in a folder.
   *
   * @param textByFile the texts of the files by their paths below the folder, with {@code /}
   * @return what decides by these rules
   * @throws RulesException if there is a problem in the rules
   */
  public static Attain load(Map<String, String> textByFile) {
    return of(RuleSet.load(RuleSource.of(textByFile), null));
  }

  /**
   * Loads the rules inside the jar.
   *
   * @return what decides by these rules
   * @throws RulesException if this build of Attain has no rules inside
   */
  public static Attain shipped() {
    return of(RuleSet.shipped());
  }

  /**
   * Decides by rules that are loaded.
   *
   * @param rules the rules
   * @return what decides by these rules
   */
  @API(status = Status.EXPERIMENTAL)
  public static Attain of(RuleSet rules) {
    return new Attain(rules, null);
  }

  /**
   * The same rules, with each decision told to a listener: those that {@code decide} gives back,
   * and not what is only tried to explain, advise, compare or look ahead.
   *
   * @param listening is told; stays open when this is gone, and may be that of several
   * @return what decides by these rules, beside this
   */
  @API(status = Status.EXPERIMENTAL)
  public Attain audited(Audit listening) {
    return new Attain(rules, listening);
  }

  /**
   * The rules, for whoever wants KIE sessions of them.
   *
   * @return the rule set
   */
  @API(status = Status.EXPERIMENTAL)
  public RuleSet rules() {
    return rules;
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
    return rules.competencies().stream()
        .map(competency -> decideAndTell(facts, asOf, competency))
        .toList();
  }

  private Decision decideAndTell(PartnerFacts facts, LocalDate asOf, Competency competency) {
    if (audit == null) {
      return decider.decide(facts, asOf, competency);
    }
    long start = System.nanoTime();
    try {
      Decision decision = decider.decide(facts, asOf, competency);
      audit.tell(new Decided(decision, Duration.ofNanos(System.nanoTime() - start)));
      return decision;
    } catch (UndecidedException e) {
      audit.tell(
          new Undecided(
              facts.partner().partnerId(),
              competency.id(),
              asOf,
              rules.hash(),
              String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /**
   * Opens sessions for a partner whose facts will change one by one.
   *
   * @param facts the partner's facts now, in canonical words
   * @param asOf the day for which is decided
   * @return decides after each change; to be closed. What it decides is not told to an audit
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   */
  @API(status = Status.EXPERIMENTAL)
  public PartnerSession open(PartnerFacts facts, LocalDate asOf) {
    return new PartnerSession(rules, facts, asOf);
  }

  /**
   * Decides every competency for many partners, one after the other, as decisions are asked for.
   *
   * <p>No thread is started: a parallel stream decides on the threads of whoever ends it, and the
   * decisions keep their order where the stream does. If deciding fails, what ends the stream
   * throws. In a stream that is not parallel all partners before have come out by then, and none
   * behind is decided; in a parallel one others may or may not have been decided. The message names
   * the partner.
   *
   * @param partners the facts of the partners, in canonical words; read once, and as far as
   *     decisions are asked for
   * @param asOf the day for which it is decided
   * @return for each partner a decision for each competency, in the order of {@link
   *     #competencies()}; closing it closes {@code partners}. Whoever ends it meets an {@link
   *     IllegalArgumentException} if a fact has a word that is not a canonical one, and an {@link
   *     UndecidedException} if a rule has a mistake that leaves the answer open
   */
  public Stream<Decision> decide(Stream<PartnerFacts> partners, LocalDate asOf) {
    return partners.flatMap(facts -> decideOneOfMany(facts, asOf).stream());
  }

  private List<Decision> decideOneOfMany(PartnerFacts facts, LocalDate asOf) {
    try {
      return decide(facts, asOf);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "partner " + facts.partner().partnerId() + ": " + e.getMessage(), e);
    }
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
  @API(status = Status.EXPERIMENTAL)
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
  @API(status = Status.EXPERIMENTAL)
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
    return decideAndTell(facts, asOf, competency(competency));
  }

  /**
   * Explains every competency's decision for one partner in full: what counted, with the facts that
   * made it count, and what did not, with every reason.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is decided
   * @return an explanation for each competency, in the order of {@link #competencies()}
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public List<Explanation> explain(PartnerFacts facts, LocalDate asOf) {
    return competencies().stream()
        .map(competency -> explain(facts, asOf, competency, Level.FULL, Map.of()))
        .toList();
  }

  /**
   * Explains the decision of one competency for one partner.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is decided
   * @param competency the competency's name
   * @param level how much is explained
   * @param origins where facts stand in their source, as far as that is known; they are shown
   * @return the explanation
   * @throws IllegalArgumentException if these rules have no such competency, or a fact has a word
   *     that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public Explanation explain(
      PartnerFacts facts,
      LocalDate asOf,
      String competency,
      Level level,
      Map<Record, Origin> origins) {
    rules.vocabulary().check(facts);
    return new Explainer(rules).explain(facts, asOf, competency(competency), level, origins);
  }

  /**
   * Looks for the fewest changes of a partner's facts that reach a tier.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is advised
   * @param competency the competency's name
   * @param tier the tier's name
   * @return an advice for each option that has requirements for this tier on that day
   * @throws IllegalArgumentException if these rules have no such competency or tier, or a fact has
   *     a word that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public List<Advice> advise(PartnerFacts facts, LocalDate asOf, String competency, String tier) {
    return advise(facts, asOf, competency, tier, Map.of());
  }

  /**
   * The same, with the places of facts shown.
   *
   * @param facts the partner's facts, in canonical words
   * @param asOf the day for which it is advised
   * @param competency the competency's name
   * @param tier the tier's name
   * @param origins where facts stand in their source, as far as that is known
   * @return an advice for each option that has requirements for this tier on that day
   * @throws IllegalArgumentException if these rules have no such competency or tier, or a fact has
   *     a word that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public List<Advice> advise(
      PartnerFacts facts,
      LocalDate asOf,
      String competency,
      String tier,
      Map<Record, Origin> origins) {
    rules.vocabulary().check(facts);
    return new Adviser(rules).advise(facts, asOf, competency(competency), tier, origins);
  }

  /**
   * The tier of every competency on every day between two, if no fact changes, and what changes it.
   *
   * @param facts the partner's facts, in canonical words
   * @param from the first day
   * @param until the last day
   * @return a timeline for each competency, in the order of {@link #competencies()}
   * @throws IllegalArgumentException if the last day lies before the first, or a fact has a word
   *     that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public List<Timeline> timeline(PartnerFacts facts, LocalDate from, LocalDate until) {
    return competencies().stream()
        .map(competency -> timeline(facts, from, until, competency, Map.of()))
        .toList();
  }

  /**
   * The same of one competency, with the places of facts shown.
   *
   * @param facts the partner's facts, in canonical words
   * @param from the first day
   * @param until the last day
   * @param competency the competency's name
   * @param origins where facts stand in their source, as far as that is known
   * @return the timeline
   * @throws IllegalArgumentException if these rules have no such competency, the last day lies
   *     before the first, or a fact has a word that is not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public Timeline timeline(
      PartnerFacts facts,
      LocalDate from,
      LocalDate until,
      String competency,
      Map<Record, Origin> origins) {
    rules.vocabulary().check(facts);
    return timelines.of(facts, from, until, competency(competency), origins);
  }

  /**
   * The tiers of a competency.
   *
   * @param competency the competency's name
   * @return their names from low to high
   * @throws IllegalArgumentException if these rules have no such competency
   */
  public List<String> tiers(String competency) {
    return competency(competency).tiers().stream().map(Tier::id).toList();
  }

  private Competency competency(String name) {
    return rules.competencies().stream()
        .filter(known -> known.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "competency \""
                        + name
                        + "\" is unknown."
                        + Suggestion.didYouMean(name, competencies())));
  }

  /**
   * Decides every competency for a partner's facts as they are, and as they would be.
   *
   * @param before the facts as they are, in canonical words
   * @param after the same partner's facts as they would be, in canonical words
   * @param asOf the day for which it is decided
   * @return both decisions for each competency, in the order of {@link #competencies()}
   * @throws IllegalArgumentException if the facts are of two partners, or a fact has a word that is
   *     not a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public List<WhatIf> whatIf(PartnerFacts before, PartnerFacts after, LocalDate asOf) {
    rules.vocabulary().check(before);
    rules.vocabulary().check(after);
    return rules.competencies().stream()
        .map(
            competency ->
                WhatIf.of(
                    decider.decide(before, asOf, competency),
                    decider.decide(after, asOf, competency)))
        .toList();
  }

  /**
   * Decides every competency for a partner's facts as they are, and with changes.
   *
   * @param before the facts as they are, in canonical words
   * @param changes the changes
   * @param asOf the day for which it is decided
   * @return both decisions for each competency, what was changed, and which changes had no effect
   * @throws IllegalArgumentException if another partner is put in, or a fact has a word that is not
   *     a canonical one
   * @throws UndecidedException if a rule has a mistake that leaves the answer open
   */
  @API(status = Status.EXPERIMENTAL)
  public PartnerWhatIf whatIf(PartnerFacts before, Overlay changes, LocalDate asOf) {
    Overlaid overlaid = changes.applyTo(before);
    return new PartnerWhatIf(
        before.partner().partnerId(),
        overlaid.facts().partner().name(),
        false,
        whatIf(before, overlaid.facts(), asOf),
        overlaid.changes(),
        overlaid.withoutEffect());
  }

  /**
   * Prepares to decide for a population that may be larger than memory, into a folder.
   *
   * @param facts a folder of fact files, or a file of JSON
   * @param asOf the day for which it is decided
   * @param out the folder for the results, new or empty
   * @return the batch, to be told more, and started
   * @throws UnreadableSourceException if the facts cannot be read
   */
  @API(status = Status.EXPERIMENTAL)
  public Batch batch(Path facts, LocalDate asOf, Path out) {
    return new Batch(rules, BulkSource.open(facts, vocabulary()), asOf, out);
  }

  /**
   * Prepares to decide for a population whose facts are exports of another system.
   *
   * @param exports a folder
   * @param mapping how the exports are read as facts
   * @param asOf the day for which it is decided
   * @param out the folder for the results, new or empty
   * @return the batch, to be told more, and started
   * @throws UnreadableSourceException if the exports cannot be read
   */
  @API(status = Status.EXPERIMENTAL)
  public Batch batch(Path exports, Mapping mapping, LocalDate asOf, Path out) {
    return new Batch(rules, BulkSource.open(exports, vocabulary(), mapping), asOf, out);
  }

  /**
   * Prepares to decide for a population whose facts are in a database.
   *
   * @param database the database
   * @param queries what it is asked
   * @param asOf the day for which it is decided
   * @param out the folder for the results, new or empty
   * @return the batch, to be told more, and started; no connection is open until then
   * @throws UnreadableSourceException if there is no connection, or a query cannot be asked
   */
  @API(status = Status.EXPERIMENTAL)
  public Batch batch(Database database, Queries queries, LocalDate asOf, Path out) {
    return new Batch(rules, BulkSource.open(database, queries, vocabulary()), asOf, out);
  }

  /**
   * Decides by these rules once more for a partner of a batch, from the facts that it kept.
   *
   * @param batch the results of the batch
   * @param partnerId the partner
   * @return what was decided then, and what is decided by these rules
   * @throws BatchException if the batch has no such partner
   * @throws IllegalArgumentException if a fact has a word that these rules do not have
   */
  @API(status = Status.EXPERIMENTAL)
  public Replayed replay(Replay batch, String partnerId) {
    return batch.partner(partnerId, rules);
  }
}
