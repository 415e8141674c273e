package dev.attain.batch;

import dev.attain.decision.Decision;
import dev.attain.explain.Explainer;
import dev.attain.explain.Explanation;
import dev.attain.explain.Level;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.input.PartnerDirectory;
import dev.attain.input.Rejected;
import dev.attain.report.DecisionLines;
import dev.attain.report.DecisionRows;
import dev.attain.report.RejectRows;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.session.Decider;
import dev.attain.summary.Lapsing;
import dev.attain.timeline.Change;
import dev.attain.timeline.Timelines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Decides the partners of a part, one after the other. Of one thread. */
final class PartDecider {

  private final Settings settings;
  private final PartnerDirectory directory;
  private final PartnerOrder order;
  private final FactStore store;
  private final PartnerReader reader;
  private final Decider decider;
  private final Explainer explainer;
  private final Timelines timelines;
  private final Runnable decided;
  private final BooleanSupplier stopped;

  PartDecider(
      Settings settings,
      PartnerDirectory directory,
      PartnerOrder order,
      FactStore store,
      FactBytes bytes,
      Runnable decided,
      BooleanSupplier stopped) {
    this.settings = settings;
    this.directory = directory;
    this.order = order;
    this.store = store;
    Seen seen = seen(settings, bytes);
    this.reader =
        new PartnerReader(new FactReader(bytes, seen == null || seen.seesSubscriptionIds()), seen);
    this.decider = new Decider(settings.rules());
    this.explainer = new Explainer(settings.rules());
    this.timelines = new Timelines(settings.rules());
    this.decided = decided;
    this.stopped = stopped;
  }

  /** A tier needs only the facts that a rule can see; what is told of them needs all. */
  private static @Nullable Seen seen(Settings settings, FactBytes bytes) {
    if (settings.level() != Level.NONE || settings.lapsingUntil() != null) {
      return null;
    }
    Vocabulary vocabulary = settings.rules().vocabulary();
    List<Option> options =
        settings.competencies().stream().flatMap(one -> one.options().stream()).toList();
    return new Seen(options, vocabulary, bytes);
  }

  /** What the partners of a part become: all of it, or nothing if it was stopped. */
  private static final class Results {
    private final DecisionLines lines;
    private final DecisionRows rows;
    private final RejectRows rejects;
    private final FactLog log;
    private final Tally tally = new Tally();

    Results(PartFile file, FactLog log, String language) {
      this.lines = new DecisionLines(file.json(), language);
      this.rows = new DecisionRows(file.rows());
      this.rejects = new RejectRows(file.rejects());
      this.log = log;
    }
  }

  /**
   * Decides a part.
   *
   * @param part its number
   * @param folder where its results and its log go
   */
  void decide(int part, PartsFolder folder) throws IOException {
    int[] partners = order.partnersOf(part);
    PartReader facts = new PartReader(store.read(part), partners.length);
    try (PartFile file = PartFile.create(folder.part(part));
        FactLog log = FactLog.create(folder.log(part))) {
      Results results = new Results(file, log, settings.language());
      for (int i = 0; i < partners.length; i++) {
        if (stopped.getAsBoolean()) {
          return;
        }
        if (directory.isGiven(partners[i])) {
          decide(partners[i], facts, i, results);
          decided.run();
        }
      }
      file.commit(results.tally, log.commit());
    }
  }

  private void decide(int number, PartReader facts, int place, Results results) throws IOException {
    Partner partner = new Partner(directory.id(number), directory.name(number));
    PartnerFacts of;
    try {
      of = reader.read(partner, !directory.hasLost(number), facts, place);
      decide(of, facts.bytes(), results);
    } catch (OutOfMemoryError e) {
      throw new BatchException(
          "partner "
              + partner.partnerId()
              + ": its facts do not fit into memory. Give Java more with \"java -Xmx8g -jar …\", and"
              + " go on with --resume.",
          e);
    }
  }

  private void decide(PartnerFacts facts, byte[] bytes, Results results) throws IOException {
    String hash = results.log.add(facts, bytes, reader.places());
    results.tally.add(facts.complete(), reader.places().length);
    for (Rejected rejected : reader.rejected()) {
      results.rejects.add(rejected);
      results.tally.add(rejected);
    }
    for (Competency competency : settings.competencies()) {
      Decision decision = decider.decide(facts, settings.asOf(), competency);
      Explanation why =
          settings.level() == Level.NONE
              ? null
              : explainer.explain(facts, settings.asOf(), competency, settings.level(), Map.of());
      results.lines.add(decision, hash, why);
      results.rows.add(decision, hash);
      results.tally.add(decision);
      lookAhead(facts, competency, results.tally);
    }
  }

  private void lookAhead(PartnerFacts facts, Competency competency, Tally tally) {
    LocalDate until = settings.lapsingUntil();
    if (until == null) {
      return;
    }
    List<Change> losses =
        timelines.of(facts, settings.asOf(), until, competency, Map.of()).losses();
    if (!losses.isEmpty()) {
      Change first = losses.get(0);
      tally
          .competency(competency.id())
          .add(
              new Lapsing(
                  facts.partner().partnerId(),
                  facts.partner().name(),
                  first.from(),
                  first.to(),
                  first.on()));
    }
  }
}
