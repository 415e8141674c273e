package dev.attain.live;

import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.rules.RuleSet;
import dev.attain.rules.RulesException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that serve now, exchanged while the program runs.
 *
 * <pre>{@code
 * try (LiveRules live =
 *     LiveRules.watching(Path.of("rules")).every(Duration.ofSeconds(10)).start()) {
 *   PartnerFacts facts = live.attain().partner("1111111", "Contoso").build();
 *   List<Decision> decisions = live.attain().decide(facts, LocalDate.of(2017, 6, 27));
 * }
 * }</pre>
 *
 * <p>Rules that are found in the folder serve only if they have no error and break no law, if each
 * of their scenarios comes out as expected and, where a sample is given, if no more of its partners
 * have another tier than may. Otherwise the rules before go on serving, and listeners and the log
 * say why. The exchange is one step: whoever has an {@link Attain} in hand goes on with it, and the
 * next one who asks has the new one.
 *
 * <p>For any number of threads.
 */
public final class LiveRules implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final @Nullable Path folder;
  private final @Nullable Gate gate;
  private final @Nullable Audit audit;
  private final List<ReloadListener> listeners;
  private final ReentrantLock looking = new ReentrantLock();
  private final @Nullable FolderWatch watch;
  private volatile Serving serving;

  /** What serves, since when, and what became of looking last. */
  private record Serving(Attain attain, Instant since, Reload last) {}

  private LiveRules(Attain fixed) {
    this.folder = null;
    this.gate = null;
    this.audit = null;
    this.listeners = List.of();
    this.watch = null;
    this.serving = new Serving(fixed, Instant.now(), unchanged(fixed.ruleSet()));
  }

  private LiveRules(Builder asked) {
    Instant start = Instant.now();
    this.folder = asked.folder;
    this.gate = new Gate(asked.folder, asked.cache, asked.limit);
    this.audit = asked.audit;
    this.listeners = List.copyOf(asked.listeners);
    FolderState seen = FolderState.of(asked.folder);
    Verdict first = gate.judge(null);
    if (!first.reasons().isEmpty()) {
      throw first.problems().isEmpty()
          ? new RulesException(String.join("\n", first.reasons()))
          : new RulesException(first.problems());
    }
    RuleSet rules = Objects.requireNonNull(first.rules());
    Instant since = Instant.now();
    this.serving =
        new Serving(
            audited(rules),
            since,
            new Reload(
                Reload.Outcome.LIVE,
                start,
                Duration.between(start, since),
                rules.hash(),
                rules.hash(),
                0,
                null,
                List.of()));
    this.watch = asked.every == null ? null : new FolderWatch(asked.folder, seen, asked.every);
  }

  private Attain audited(RuleSet rules) {
    Attain plain = Attain.of(rules);
    return audit == null ? plain : plain.audited(audit);
  }

  /**
   * Begins to serve the rules of a folder.
   *
   * @param folder the rules folder
   * @return to be told more, and started
   */
  public static Builder watching(Path folder) {
    return new Builder(folder);
  }

  /**
   * Rules that stay, for a program that may be given others elsewhere.
   *
   * @param attain the rules
   * @return live rules that never change
   */
  public static LiveRules fixed(Attain attain) {
    return new LiveRules(attain);
  }

  /**
   * The rules that serve now. Whoever makes several decisions that belong together keeps what this
   * gives for all of them.
   *
   * @return what decides by these rules; it stays what it is when others serve
   */
  public Attain attain() {
    return serving.attain();
  }

  /**
   * Since when these rules serve.
   *
   * @return the moment of the exchange
   */
  public Instant since() {
    return serving.since();
  }

  /**
   * The folder of the rules.
   *
   * @return the folder; null for rules that stay
   */
  public @Nullable Path folder() {
    return folder;
  }

  /**
   * What became of looking the last time that there was something to see.
   *
   * @return the last outcome; that of the start, if nothing was changed since
   */
  public Reload last() {
    return serving.last();
  }

  /**
   * Looks into the folder now, whether or not something seems to have changed, and waits until that
   * is done. Others go on deciding meanwhile. Rules in a folder that is being written are tried
   * again when they are looked at the next time.
   *
   * @return what became of it; never an exception for what is in the folder
   * @throws IllegalStateException if a reload listener calls it
   */
  public Reload reload() {
    if (looking.isHeldByCurrentThread()) {
      throw new IllegalStateException("a reload listener cannot reload; the others are still told");
    }
    Gate at = gate;
    if (at == null) {
      return unchanged(serving.attain().ruleSet());
    }
    looking.lock();
    try {
      exchange(at);
      return serving.last();
    } finally {
      looking.unlock();
    }
  }

  /** Looks for the watch; says whether it is worth looking again though nothing changes. */
  boolean look() {
    looking.lock();
    try {
      return gate != null && exchange(gate);
    } finally {
      looking.unlock();
    }
  }

  // Whatever rules and samples do when they are tried, the rules that serve go on.
  @SuppressWarnings("CatchThrowable")
  private boolean exchange(Gate at) {
    ReloadEvent event = new ReloadEvent();
    event.begin();
    Instant start = Instant.now();
    Serving before = serving;
    Verdict verdict;
    try {
      verdict = at.judge(before.attain().rules());
    } catch (Throwable e) {
      LOG.error("the rules of {} cannot be tried", folder, e);
      verdict = Verdict.fault(null, "the rules cannot be tried: " + e);
    }
    Reload.Outcome outcome = outcome(verdict);
    boolean live = outcome == Reload.Outcome.LIVE;
    Attain now = live ? audited(Objects.requireNonNull(verdict.rules())) : before.attain();
    Instant end = Instant.now();
    Reload reload =
        new Reload(
            outcome,
            start,
            Duration.between(start, end),
            verdict.hash(),
            now.ruleSet(),
            verdict.flips(),
            verdict.impact(),
            verdict.reasons());
    serving = new Serving(now, live ? end : before.since(), reload);
    event.outcome = outcome.name();
    event.found = reload.found();
    event.live = reload.live();
    event.flips = reload.flips();
    event.reasons = reload.reasons().size();
    event.commit();
    tell(reload);
    return verdict.mayPass();
  }

  private static Reload.Outcome outcome(Verdict verdict) {
    if (!verdict.reasons().isEmpty()) {
      return Reload.Outcome.REFUSED;
    }
    return verdict.rules() == null ? Reload.Outcome.UNCHANGED : Reload.Outcome.LIVE;
  }

  // A listener is foreign code: whatever it throws, the others hear all the same.
  @SuppressWarnings("CatchThrowable")
  private void tell(Reload reload) {
    switch (reload.outcome()) {
      case LIVE ->
          LOG.info(
              "rule set {} serves now; {} ms, {} flips in the sample",
              reload.live(),
              reload.took().toMillis(),
              reload.flips());
      case UNCHANGED -> LOG.debug("rule set {} serves already", reload.live());
      case REFUSED ->
          LOG.warn(
              "rule set {} was refused, {} goes on serving:\n{}",
              reload.found() == null ? "without a hash" : reload.found(),
              reload.live(),
              String.join("\n", reload.reasons()));
    }
    for (ReloadListener listener : listeners) {
      try {
        listener.reloaded(reload);
      } catch (Throwable e) {
        LOG.warn("a reload listener failed: {}", e.toString(), e);
      }
    }
  }

  private static Reload unchanged(String hash) {
    return new Reload(
        Reload.Outcome.UNCHANGED, Instant.now(), Duration.ZERO, hash, hash, 0, null, List.of());
  }

  /**
   * Ends the watch; if rules are being tried just now, waits until that is done, unless it is a
   * reload listener that closes. The rules that serve go on serving whoever has them. An {@link
   * Audit} that was given stays open.
   */
  @Override
  public void close() {
    if (watch != null) {
      watch.close();
      if (!looking.isHeldByCurrentThread()) { // A listener closes; it would wait for itself.
        watch.join();
      }
    }
  }

  /** What live rules are told before they start. For one thread. */
  public static final class Builder {

    private final Path folder;
    private final List<ReloadListener> listeners = new ArrayList<>();
    private @Nullable Path cache;
    private @Nullable Duration every;
    private @Nullable Audit audit;
    private @Nullable Limit limit;

    private Builder(Path folder) {
      this.folder = folder;
    }

    /**
     * Keeps what was compiled in a folder, so that the next start is faster.
     *
     * @param cacheFolder a folder of this user's own, made when it is not there
     * @return this
     */
    public Builder cache(Path cacheFolder) {
      this.cache = cacheFolder;
      return this;
    }

    /**
     * Looks again and again whether a file in the folder was changed, in a thread of its own.
     * Changed rules are tried once nothing has changed between two looks. Without this only {@link
     * LiveRules#reload} looks.
     *
     * @param time the time between two looks, more than zero
     * @return this
     * @throws IllegalArgumentException if the time is zero or less
     */
    public Builder every(Duration time) {
      if (time.isZero() || time.isNegative()) {
        throw new IllegalArgumentException("time between two looks " + time + " is not positive");
      }
      this.every = time;
      return this;
    }

    /**
     * Has each decision told to a listener, whichever rules make it.
     *
     * @param listening is told; stays open when the live rules are closed
     * @return this
     */
    public Builder audit(Audit listening) {
      this.audit = listening;
      return this;
    }

    /**
     * Tries new rules on partners, and refuses them if too many have another tier.
     *
     * @param partners the partners
     * @param asOf the day for which they are decided, asked for each time
     * @param mostFlips how many of them may have another tier, in any competency; zero or more
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder sample(Sample partners, Supplier<LocalDate> asOf, long mostFlips) {
      if (mostFlips < 0) {
        throw new IllegalArgumentException("most flips " + mostFlips + " is negative");
      }
      this.limit = new Limit(partners, asOf, mostFlips);
      return this;
    }

    /**
     * Tells somebody what becomes of rules that are found.
     *
     * @param listener is told, in the order in which listeners were given
     * @return this
     */
    public Builder listener(ReloadListener listener) {
      listeners.add(listener);
      return this;
    }

    /**
     * Checks the rules as they are now, without the sample, and serves them.
     *
     * @return the live rules, to be closed
     * @throws RulesException if these rules are not fit to serve; its message has every reason
     */
    public LiveRules start() {
      LiveRules live = new LiveRules(this);
      if (live.watch != null) {
        live.watch.start(live);
      }
      return live;
    }
  }
}
