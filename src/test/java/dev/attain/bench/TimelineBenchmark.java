package dev.attain.bench;

import dev.attain.Attain;
import dev.attain.facts.PartnerFacts;
import dev.attain.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long the timelines of many partners take, on all cores, and how much is gained over deciding
 * day by day: the same partners, both ways, in one run, on one core, and with the same result.
 */
public final class TimelineBenchmark {

  private static final LocalDate FROM = LocalDate.of(2017, 6, 27);
  private static final LocalDate UNTIL = FROM.plusMonths(12);

  private final Attain attain = Attain.shipped();
  private final Object[] products = attain.vocabulary().products().labels().keySet().toArray();
  private final Object[] types = attain.vocabulary().associationTypes().labels().keySet().toArray();

  private TimelineBenchmark() {}

  /**
   * Runs it.
   *
   * @param args how many partners, and how many of them day by day, too
   */
  public static void main(String[] args) {
    int partners = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int sample = args.length > 1 ? Integer.parseInt(args[1]) : 500;
    TimelineBenchmark bench = new TimelineBenchmark();
    bench.all(5_000); // so that everything is compiled
    bench.dayByDay(0, 20);
    System.out.println();
    bench.all(partners);
    bench.dayByDay(1_000, sample);
  }

  private void all(int partners) {
    AtomicLong facts = new AtomicLong();
    AtomicLong days = new AtomicLong();
    AtomicLong changes = new AtomicLong();
    long start = System.nanoTime();
    IntStream.range(0, partners)
        .parallel()
        .forEach(
            seed -> {
              PartnerFacts partner = partner(seed);
              Timeline timeline = attain.timeline(partner, FROM, UNTIL).get(0);
              facts.addAndGet(partner.size());
              days.addAndGet(timeline.evaluated());
              changes.addAndGet(timeline.changes().size());
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d partners, %,d facts, %s to %s: %.1f s; %.1f of %d days evaluated, %,d changes of"
            + " tier%n",
        partners,
        facts.get(),
        FROM,
        UNTIL,
        seconds,
        days.get() / (double) partners,
        FROM.until(UNTIL, java.time.temporal.ChronoUnit.DAYS) + 1,
        changes.get());
  }

  private void dayByDay(int first, int partners) {
    List<PartnerFacts> sample =
        IntStream.range(first, first + partners).mapToObj(this::partner).toList();
    long start = System.nanoTime();
    List<Timeline> timelines =
        sample.stream().map(facts -> attain.timeline(facts, FROM, UNTIL).get(0)).toList();
    double quick = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    for (int i = 0; i < partners; i++) {
      for (LocalDate day = FROM; !day.isAfter(UNTIL); day = day.plusDays(1)) {
        String attained = attain.decide(sample.get(i), day).get(0).attained();
        if (!attained.equals(timelines.get(i).attainedOn(day))) {
          throw new AssertionError(timelines.get(i) + " is wrong on " + day);
        }
      }
    }
    double slow = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d of them on one core: %.2f s, day by day %.2f s: %.0f times as fast%n",
        partners, quick, slow, slow / quick);
  }

  /** Most have few customers, one in twenty has many. */
  private PartnerFacts partner(int seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    PartnerFacts.Builder facts = attain.partner("p-" + seed, null);
    int customers = random.nextInt(20) == 0 ? 25 + random.nextInt(50) : 1 + random.nextInt(20);
    for (int i = 0; i < customers; i++) {
      String customer = "c-" + seed + "-" + i;
      String product = String.valueOf(random.nextInt(4) == 0 ? one(products, random) : products[0]);
      LocalDate day = FROM.minusDays(random.nextInt(730) - 30);
      facts.association(
          customer, product, String.valueOf(one(types, random)), day, end(day, random));
      facts.association(customer, product, String.valueOf(types[0]), day, end(day, random));
      facts.subscription("s-" + i, customer, product, random.nextInt(20), day, end(day, random));
    }
    for (int i = 0; i < 1 + customers / 8; i++) {
      facts.individual("i-" + i);
      facts.examPass(
          "i-" + i,
          random.nextBoolean() ? "70-347" : "70-346",
          FROM.minusDays(random.nextInt(900) - 90));
    }
    return facts.build();
  }

  private static Object one(Object[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }

  private static @Nullable LocalDate end(LocalDate start, Random random) {
    return random.nextInt(4) == 0 ? start.plusDays(random.nextInt(900)) : null;
  }
}
