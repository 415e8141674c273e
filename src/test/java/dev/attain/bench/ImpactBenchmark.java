package dev.attain.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.attain.Attain;
import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.impact.Comparison;
import dev.attain.impact.Impact;
import dev.attain.report.RecordJson;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long it takes to compare two rule sets over a population, beside deciding it by one of them.
 *
 * <p>The partners are made from seeds: some twenty facts each, near the thresholds on purpose, so
 * that many of them flip.
 */
public final class ImpactBenchmark {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final int TIMES = 5;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int WARM_UP = 10_000;

  private ImpactBenchmark() {}

  /**
   * Measures, or writes the population to a {@code .jsonl} file.
   *
   * @param args how many partners, and a file to write them to instead of measuring
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    int partners = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Attain before = Attain.load(Path.of("rules"));
    if (args.length > 1) {
      write(population(partners, before.vocabulary()), Path.of(args[1]));
      return;
    }
    Attain after = Attain.load(Path.of("test-data/rule-variants/2019-10-01"));
    List<PartnerFacts> population = population(partners, before.vocabulary()).toList();
    long facts = population.stream().mapToLong(PartnerFacts::size).sum();
    Comparison comparison = before.compare(AS_OF, after, AS_OF);
    List<PartnerFacts> some = population.subList(0, Math.min(WARM_UP, partners));
    for (int i = 0; i < 3; i++) {
      some.forEach(partner -> before.decide(partner, AS_OF));
      some.forEach(partner -> after.decide(partner, AS_OF));
      comparison.impactOn(some);
    }
    System.out.printf("%d partners, %d facts, medians of %d%n", partners, facts, TIMES);
    Took alone = alone(before, population);
    Took other = alone(after, population);
    double both = alone.processors + other.processors;
    print("rules before, 1 thread", partners, alone, both);
    print("rules after, 1 thread", partners, other, both);
    int most = Runtime.getRuntime().availableProcessors();
    for (int threads : new int[] {1, most}) {
      Comparison on = comparison.onThreads(threads);
      print(
          "impact, " + threads + (threads == 1 ? " thread" : " threads"),
          partners,
          took(() -> on.impactOn(population)),
          both);
    }
    Impact impact = comparison.impactOn(population);
    System.out.printf("%d flips, %d losses%n", impact.flips(), impact.losses());
  }

  /**
   * Seconds of a clock, and of the processors: on a machine that others use, the latter tell more.
   */
  private record Took(double seconds, double processors) {}

  private static void print(String what, int partners, Took took, double both) {
    System.out.printf(
        "%-24s %6.2f s %6.2f s of processors %9.0f partners/s %6.2f times both sides%n",
        what, took.seconds, took.processors, partners / took.seconds, took.processors / both);
  }

  private static Took alone(Attain rules, List<PartnerFacts> population) {
    return took(
        () -> {
          population.forEach(partner -> rules.decide(partner, AS_OF));
          return "";
        });
  }

  private static Took took(Supplier<Object> work) {
    double[] times = new double[TIMES];
    double[] processors = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      long used = PROCESS.getProcessCpuTime();
      if (work.get() == null) {
        throw new IllegalStateException("nothing came out");
      }
      times[i] = (System.nanoTime() - start) / 1e9;
      processors[i] = (PROCESS.getProcessCpuTime() - used) / 1e9;
    }
    Arrays.sort(times);
    Arrays.sort(processors);
    return new Took(times[TIMES / 2], processors[TIMES / 2]);
  }

  private static Stream<PartnerFacts> population(int partners, Vocabulary vocabulary) {
    return IntStream.range(0, partners).mapToObj(i -> partner(i, vocabulary));
  }

  private static PartnerFacts partner(int number, Vocabulary vocabulary) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    PartnerFacts.Builder facts =
        PartnerFacts.of(String.valueOf(4_000_000 + number), "Partner " + number, vocabulary);
    int customers = random.nextInt(20) == 0 ? 25 + random.nextInt(30) : 2 + random.nextInt(12);
    for (int i = 0; i < customers; i++) {
      String customer = number + "-" + i;
      String type = random.nextInt(8) == 0 ? "Advisor" : "Transacting Partner";
      LocalDate day = AS_OF.minusDays(random.nextInt(450));
      LocalDate end = random.nextInt(20) == 0 ? AS_OF.minusDays(random.nextInt(100)) : null;
      facts.association(customer, "Office 365", type, day.minusDays(10), null);
      facts.subscription(
          "s-" + customer,
          customer,
          "Office 365",
          1 + random.nextInt(30),
          day,
          end != null && end.isBefore(day) ? null : end);
    }
    for (int i = 0; i < 2; i++) {
      facts.individual("i-" + number + "-" + i);
      facts.examPass("i-" + number + "-" + i, "70-347", AS_OF.minusDays(random.nextInt(900)));
    }
    return facts.build();
  }

  private static void write(Stream<PartnerFacts> partners, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      for (PartnerFacts partner : (Iterable<PartnerFacts>) partners::iterator) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("partnerId", partner.partner().partnerId());
        json.put("name", partner.partner().name());
        json.put(
            "associations", partner.associations().stream().map(ImpactBenchmark::json).toList());
        json.put("subscriptions", new ArrayList<Subscription>(partner.subscriptions()));
        json.put("individuals", new ArrayList<Individual>(partner.individuals()));
        json.put("examPasses", new ArrayList<ExamPass>(partner.examPasses()));
        RecordJson.writeLine(json, "en", out);
      }
    }
  }

  private static Map<String, Object> json(Association association) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("customerId", association.customerId());
    json.put("product", association.product());
    json.put("associationType", association.type());
    json.put("associatedOn", association.associatedOn());
    return json;
  }
}
