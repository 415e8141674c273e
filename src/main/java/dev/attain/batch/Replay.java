package dev.attain.batch;

import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.report.DecisionRows;
import dev.attain.report.WrittenDecision;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Versions;
import dev.attain.session.Decider;
import dev.attain.summary.OutputFile;
import dev.attain.summary.Replayed;
import dev.attain.summary.Replayed.Changed;
import dev.attain.summary.Replayed.Verdict;
import dev.attain.summary.Replayed.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides once more for a partner of a batch, from the facts and the rules that were kept, and
 * holds the decision against the one that was written.
 */
public final class Replay {

  private static final String DECISIONS = "decisions.csv";

  private final Path out;
  private final RuleSet kept;
  private final RunRecord run;

  private Replay(Path out, RuleSet kept, RunRecord run) {
    this.out = out;
    this.kept = kept;
    this.run = run;
  }

  /**
   * Opens the results of a batch.
   *
   * @param out the folder of a batch that came to its end
   * @param cache a folder for compiled rules; null for none
   * @return what can be decided once more
   * @throws BatchException if it is no such folder, or what is needed is not there
   * @throws dev.attain.rules.RulesException if the rules in it have problems
   */
  public static Replay open(Path out, @Nullable Path cache) {
    try {
      RunRecord run = RunRecord.read(out);
      return new Replay(out, RuleSet.load(out.resolve(OutFolder.RULES), cache), run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The facts of a partner as they were kept.
   *
   * @param partnerId the partner
   * @return its facts, in no particular order
   * @throws BatchException if the batch has no such partner
   */
  public PartnerFacts facts(String partnerId) {
    try {
      return logged(partnerId, kept).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LoggedFacts logged(String partnerId, RuleSet words) throws IOException {
    FactReader reader = new FactReader(new FactBytes(words.vocabulary()), true);
    return LoggedFacts.find(out, partnerId, reader);
  }

  /**
   * Decides once more.
   *
   * @param partnerId the partner
   * @return what was decided then and now
   * @throws BatchException if the batch has no such partner
   */
  public Replayed partner(String partnerId) {
    return partner(partnerId, kept);
  }

  /**
   * Decides the same facts by other rules.
   *
   * @param partnerId the partner
   * @param rules the other rules
   * @return what was decided then and now
   * @throws BatchException if the batch has no such partner
   * @throws IllegalArgumentException if a fact has a word that the other rules do not have
   */
  public Replayed partner(String partnerId, RuleSet rules) {
    try {
      LoggedFacts facts = logged(partnerId, kept);
      rules.vocabulary().check(facts.facts());
      List<WrittenDecision> logged = logged(facts.facts().partner().partnerId());
      return compare(facts, logged, rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Replayed compare(LoggedFacts facts, List<WrittenDecision> logged, RuleSet rules)
      throws IOException {
    LocalDate asOf = LocalDate.parse(run.head().settings().get("as-of date"));
    List<Verdict> verdicts = new ArrayList<>();
    Set<Changed> changed = new LinkedHashSet<>(changedResults());
    for (WrittenDecision then : logged) {
      verdicts.add(verdict(then, decide(facts.facts(), asOf, rules, then.competency())));
      note(changed, What.FACTS, then.facts(), facts.hash());
      note(changed, What.RULES, then.ruleSet(), rules.hash());
    }
    String version = run.head().settings().getOrDefault("Attain", "unknown");
    note(changed, What.ATTAIN, version, Versions.attain());
    return new Replayed(
        facts.facts().partner().partnerId(),
        facts.facts().partner().name(),
        asOf,
        verdicts,
        List.copyOf(changed));
  }

  private static void note(Set<Changed> changed, What what, String then, String now) {
    if (!then.equals(now)) {
      changed.add(new Changed(what, "", then, now));
    }
  }

  private static @Nullable Decision decide(
      PartnerFacts facts, LocalDate asOf, RuleSet rules, String competency) {
    for (Competency one : rules.competencies()) {
      if (one.id().equals(competency)) {
        return new Decider(rules).decide(facts, asOf, one);
      }
    }
    return null;
  }

  private Set<Changed> changedResults() throws IOException {
    Set<Changed> changed = new LinkedHashSet<>();
    for (OutputFile file : run.outputs()) {
      String now = RunRecord.hash(out, file);
      if (!now.equals(file.sha256())) {
        changed.add(new Changed(What.RESULT, file.file(), file.sha256(), now));
      }
    }
    return changed;
  }

  private List<WrittenDecision> logged(String partnerId) throws IOException {
    Path file = out.resolve(DECISIONS);
    if (!Files.exists(file)) {
      throw new BatchException(file + " is not there");
    }
    List<WrittenDecision> logged = WrittenDecision.find(file, partnerId);
    if (logged.isEmpty()) {
      throw new BatchException(file + " has no decision for partner " + partnerId);
    }
    return logged;
  }

  /** Both decisions; null for now if there is none. */
  private static Verdict verdict(WrittenDecision then, @Nullable Decision now) {
    if (now == null) {
      return new Verdict(then.competency(), then.attained(), null, then.requirements(), "", false);
    }
    String requirementsNow = DecisionRows.requirements(now);
    boolean same =
        now.attained().equals(then.attained()) && requirementsNow.equals(then.requirements());
    return new Verdict(
        then.competency(),
        then.attained(),
        now.attained(),
        then.requirements(),
        requirementsNow,
        same);
  }
}
