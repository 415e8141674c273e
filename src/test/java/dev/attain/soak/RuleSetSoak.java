package dev.attain.soak;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesInMemory;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads rule sets that all differ, decides by each and drops it, in a JVM whose memory is bounded:
 * whatever a rule set leaves behind adds up until it does not fit. It ends with 0 if nothing is
 * left behind: no rule set, no class of one, no thread. See CONTRIBUTING.
 *
 * <p>With {@code keep} it keeps them on purpose, and must not end with 0.
 */
public final class RuleSetSoak {

  private static final String SILVER =
      "small-and-midmarket-cloud-solutions/o365-services/silver.drl";
  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final int LINES = 10;

  /** A rule set has some 60 classes; in the JVM a few more are loaded now and then. */
  private static final int FEWER_CLASSES_THAN_A_RULE_SET_HAS = 10;

  private final PrintStream out = System.out;
  private final List<WeakReference<Attain>> loaded = new ArrayList<>();
  private final List<Attain> kept = new ArrayList<>();

  private RuleSetSoak() {}

  /**
   * Runs it.
   *
   * @param args how many rule sets, and {@code drop} or {@code keep}
   */
  public static void main(String[] args) {
    int number = Integer.parseInt(args[0]);
    System.exit(new RuleSetSoak().leavesNothing(number, args[1].equals("keep")) ? 0 : 1);
  }

  private boolean leavesNothing(int number, boolean keep) {
    long start = System.nanoTime();
    int warm = number / 3;
    int classes = 0;
    int threads = 0;
    out.println("rule sets  seconds  heap MiB  metaspace MiB  classes  threads");
    for (int i = 1; i <= number; i++) {
      Attain attain = load(i);
      use(attain, i);
      loaded.add(new WeakReference<>(attain));
      if (keep) {
        kept.add(attain);
      }
      if (i == warm || i == number || i % Math.max(1, number / LINES) == 0) {
        line(i, Duration.ofNanos(System.nanoTime() - start));
      }
      if (i == warm) {
        classes = classes();
        threads = Thread.getAllStackTraces().size();
      }
    }
    System.gc();
    long alive = loaded.stream().filter(one -> one.get() != null).count();
    int more = classes() - classes;
    int moreThreads = Thread.getAllStackTraces().size() - threads;
    out.println("rule sets that are still there: " + alive);
    out.println("classes more than after " + warm + " rule sets: " + more);
    out.println("threads more: " + moreThreads);
    return alive == 0
        && more < (number - warm) * FEWER_CLASSES_THAN_A_RULE_SET_HAS
        && moreThreads < number / LINES;
  }

  /** The rules with another number in them, so that nothing compiled earlier fits. */
  private static Attain load(int number) {
    return Attain.load(
        RulesInMemory.shipped()
            .edit(SILVER, "at least 4 net", "at least " + (number + 4) + " net")
            .edit(SILVER, "atLeast( 4,", "atLeast( " + (number + 4) + ",")
            .texts());
  }

  private void use(Attain attain, int number) {
    PartnerFacts facts =
        attain
            .partner("1", null)
            .association("c", "O365", "DPOR", LocalDate.of(2017, 1, 15), null)
            .subscription("s", "c", "O365", 10, LocalDate.of(2017, 1, 15), null)
            .build();
    Decision decision = attain.decide(facts, AS_OF).get(0);
    RequirementDecision asked = decision.options().get(0).requirements().get(0);
    if (asked.needed() != number + 4 || asked.found() != 1) {
      throw new AssertionError("rule set " + number + " decided " + decision);
    }
    if (number % LINES == 1) {
      attain.explain(facts, AS_OF);
      attain.timeline(facts, AS_OF, AS_OF.plusMonths(12));
      attain.advise(facts, AS_OF, decision.competency(), asked.tier());
      attain.impact(List.of(facts), AS_OF, load(0));
    }
  }

  private void line(int number, Duration took) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%9d  %7.1f  %8.1f  %13.1f  %7d  %7d%n",
        number,
        took.toMillis() / 1e3,
        (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
        metaspace() / 1048576.0,
        classes(),
        Thread.getAllStackTraces().size());
  }

  private static int classes() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
