package dev.attain.bench;

import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.live.LiveRules;
import dev.attain.live.Reload;
import dev.attain.live.Sample;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Decides in many threads without a pause while rules are exchanged again and again, a third of
 * them bad, and looks at each decision: whether it is wholly by the rules whose hash it carries.
 * Prints how long decisions took while nothing was exchanged, and while it was.
 */
public final class ReloadSoak {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final double MICROS = 1e3;

  /** How many net new customers rules that are good ask for, in turn. */
  private static final int[] NEEDED = {4, 5, 6, 7};

  private final RulesFolder rules;
  private final List<PartnerFacts> partners =
      IntStream.rangeClosed(1, 12)
          .mapToObj(n -> Story.partner().netNewCustomers(n).factsOf("p" + n))
          .toList();

  /** What each partner gets by each rule set, by the hash of the rules. */
  private final Map<String, List<List<Decision>>> expected = new HashMap<>();

  private final AtomicLong made = new AtomicLong();
  private final AtomicLong told = new AtomicLong();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  private ReloadSoak(Path folder) {
    this.rules = RulesFolder.in(folder).withoutScenarios();
    rules.write(
        RulesFolder.OPTION + "/soak.scenarios.yaml",
        """
        as-of: 2017-06-27
        scenarios:
          - scenario: A partner without facts attains nothing
            given: none
            expect:
              tier: none
              SMCS-O365-GOLD-2: { needed: 2, found: 0 }
        """);
  }

  /**
   * What came out.
   *
   * @param decisions how many decisions were made
   * @param outcomes how many reloads had which outcome
   * @param told how many decisions the listener heard of, and did not hear of because it was slow
   * @param errors what was wrong with decisions; empty when all is well
   * @param quiet how long decisions took while nothing was exchanged, in nanoseconds, sorted
   * @param reloading how long they took while rules were exchanged
   */
  public record Found(
      long decisions,
      Map<Reload.Outcome, Integer> outcomes,
      long told,
      List<String> errors,
      long[] quiet,
      long[] reloading) {}

  /**
   * Runs it.
   *
   * @param folder an empty folder to work in
   * @param threads how many threads decide
   * @param reloads how often rules are exchanged
   * @return what came out
   */
  public static Found run(Path folder, int threads, int reloads) throws InterruptedException {
    return new ReloadSoak(folder.resolve("rules")).run(threads, reloads, folder.resolve("cache"));
  }

  @SuppressWarnings("try") // What was told is counted when the audit is closed.
  private Found run(int threads, int reloads, Path cache) throws InterruptedException {
    for (int needed : NEEDED) {
      rules.silverNeeds(needed);
      Attain attain = Attain.load(rules.path(), cache);
      expected.put(
          attain.ruleSet(), partners.stream().map(facts -> attain.decide(facts, AS_OF)).toList());
    }
    try (Audit audit = Audit.to(decided -> told.incrementAndGet(), 1_000_000);
        LiveRules live =
            LiveRules.watching(rules.path())
                .cache(cache)
                .audit(audit)
                .sample(Sample.of(partners), () -> AS_OF, NEEDED.length)
                .start()) {
      decide(live, threads, 20_000); // Compiled by the JVM before anything is measured.
      long[] quiet = decide(live, threads, 20_000);
      Map<Reload.Outcome, Integer> outcomes = new EnumMap<>(Reload.Outcome.class);
      long[] reloading = decide(live, threads, () -> reload(live, reloads, outcomes));
      audit.close();
      return new Found(
          made.get(),
          outcomes,
          told.get() + audit.dropped(),
          List.copyOf(errors),
          quiet,
          reloading);
    }
  }

  private long[] decide(LiveRules live, int threads, long decisions) throws InterruptedException {
    long until = made.get() + decisions;
    return decide(
        live,
        threads,
        () -> {
          while (made.get() < until && errors.isEmpty()) {
            Thread.onSpinWait();
            Thread.yield();
          }
        });
  }

  /** Decides in so many threads for as long as something else is done. */
  private long[] decide(LiveRules live, int threads, Runnable meanwhile)
      throws InterruptedException {
    stopped = false;
    List<Decider> deciders = IntStream.range(0, threads).mapToObj(i -> new Decider(live)).toList();
    List<Thread> running = deciders.stream().map(Thread::new).toList();
    running.forEach(Thread::start);
    try {
      meanwhile.run();
    } finally {
      stopped = true;
      for (Thread thread : running) {
        thread.join();
      }
    }
    return deciders.stream().flatMapToLong(decider -> decider.times()).sorted().toArray();
  }

  /** Decides for one partner after the other until it is stopped. */
  private final class Decider implements Runnable {

    private final LiveRules live;
    private long[] times = new long[1 << 16];
    private int count;

    Decider(LiveRules live) {
      this.live = live;
    }

    java.util.stream.LongStream times() {
      return Arrays.stream(times, 0, count);
    }

    @Override
    public void run() {
      int next = 0;
      while (!stopped) {
        int partner = next++ % partners.size();
        long start = System.nanoTime();
        try {
          look(partner, live.attain().decide(partners.get(partner), AS_OF));
        } catch (RuntimeException e) {
          errors.add(e.toString());
          return;
        }
        if (count == times.length) {
          times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = System.nanoTime() - start;
      }
    }

    private void look(int partner, List<Decision> decided) {
      made.addAndGet(decided.size());
      List<List<Decision>> byRules = expected.get(decided.get(0).ruleSet());
      if (byRules == null) {
        errors.add("decided by rules that were refused: " + decided);
      } else if (!byRules.get(partner).equals(decided)) {
        errors.add("not what its rules decide: " + decided);
      }
    }
  }

  private void reload(LiveRules live, int reloads, Map<Reload.Outcome, Integer> outcomes) {
    for (int i = 0; i < reloads; i++) {
      Runnable mend = i % 3 == 2 ? spoil(i / 3) : () -> {};
      if (i % 3 != 2) {
        rules.silverNeeds(NEEDED[(i + 1) % NEEDED.length]);
      }
      Reload reload = live.reload();
      outcomes.merge(reload.outcome(), 1, Integer::sum);
      boolean bad = i % 3 == 2;
      if (bad != (reload.outcome() == Reload.Outcome.REFUSED)) {
        errors.add("reload " + i + ": " + reload.outcome() + " " + reload.reasons());
      }
      mend.run();
    }
  }

  /** Makes the rules bad, each time in another way; gives what makes them good again. */
  private Runnable spoil(int way) {
    return switch (way % 4) {
      case 0 -> swap(RulesFolder.SILVER, "NetNewCustomer()", "NetNewCustomr()");
      case 1 -> swap(RulesFolder.SILVER, "atLeast(", "System.exit( 1 ); atLeast(");
      case 2 -> swap(RulesFolder.GOLD, "atLeast( 2,", "atLeast( 3,");
      default -> {
        String before = rules.read(RulesFolder.SILVER);
        rules.silverNeeds(10_000); // All that have Silver would lose it.
        yield () -> rules.write(RulesFolder.SILVER, before);
      }
    };
  }

  private Runnable swap(String file, String good, String bad) {
    rules.edit(file, good, bad);
    return () -> rules.edit(file, bad, good);
  }

  /**
   * Runs it and prints what came out.
   *
   * @param args how many reloads and how many threads
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int reloads = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("attain-reload-soak");
    Found found = run(folder, threads, reloads);
    System.out.printf(
        "%,d decisions by %d threads, %d reloads: %s%n",
        found.decisions(), threads, reloads, found.outcomes());
    System.out.printf("%,d decisions told to the listener or counted%n", found.told());
    print("nothing exchanged", found.quiet());
    print("rules exchanged", found.reloading());
    found.errors().stream().limit(10).forEach(System.out::println);
    System.exit(found.errors().isEmpty() && found.told() == found.decisions() ? 0 : 1);
  }

  private static void print(String when, long[] times) {
    List<String> told = new ArrayList<>();
    for (double share : new double[] {0.5, 0.99, 0.999, 0.9999, 1}) {
      long time = times[(int) Math.min(times.length - 1L, (long) (share * times.length))];
      told.add("%s %.0f".formatted(share == 1 ? "longest" : share * 100 + " %", time / MICROS));
    }
    System.out.printf("%s, microseconds a decision: %s%n", when, String.join(", ", told));
  }
}
