package dev.attain.bench;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.Reference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many facts a second one core decides, beside the same decision in plain Java.
 *
 * <p>A partner with n customers has n associations and n subscriptions, and a tenth as many people
 * who passed an exam each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
public class DecideBenchmark {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  @Param({"10", "100", "1000", "10000", "50000"})
  int customers;

  private Attain attain;
  private PartnerFacts facts;

  @Setup
  public void setUp() {
    attain = Attain.shipped();
    facts = facts(attain, customers);
  }

  @Benchmark
  public Decision rules() {
    return attain.decide(facts, AS_OF).get(0);
  }

  @Benchmark
  public String plainJava() {
    return Reference.of(facts, AS_OF).attained();
  }

  static PartnerFacts facts(Attain attain, int customers) {
    Random random = new Random(customers);
    Object[] products = attain.vocabulary().products().labels().keySet().toArray();
    Object[] types = attain.vocabulary().associationTypes().labels().keySet().toArray();
    PartnerFacts.Builder facts = attain.partner("1111111", "Contoso");
    for (int i = 0; i < customers; i++) {
      String customer = new UUID(random.nextLong(), random.nextLong()).toString();
      // Most rows of a partner of this kind are about what it is asked for.
      String product = String.valueOf(products[random.nextInt(3) == 0 ? random.nextInt(products.length) : 0]);
      String type = String.valueOf(types[random.nextInt(types.length)]);
      LocalDate day = AS_OF.minusDays(random.nextInt(730));
      facts.association(customer, product, type, day, null);
      facts.subscription("s-" + i, customer, product, random.nextInt(20), day, null);
    }
    for (int i = 0; i < customers / 10; i++) {
      facts.individual("i-" + i);
      facts.examPass("i-" + i, i % 2 == 0 ? "70-347" : "70-346", AS_OF.minusDays(i));
    }
    return facts.build();
  }

  /**
   * Runs the benchmark and prints facts per second.
   *
   * @param args which numbers of customers; all where there are none
   * @throws RunnerException if JMH cannot run
   */
  public static void main(String[] args) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(DecideBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("customers", args);
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    Attain attain = Attain.shipped();
    System.out.printf("%n%10s %10s %10s %14s %14s%n", "", "customers", "facts", "micros", "facts/s");
    for (RunResult result : results) {
      int customers = Integer.parseInt(result.getParams().getParam("customers"));
      int size = facts(attain, customers).size();
      double micros = result.getPrimaryResult().getScore();
      String method = result.getPrimaryResult().getLabel();
      System.out.printf("%10s %10d %10d %14.1f %14.0f%n", method, customers, size, micros, size / micros * 1e6);
    }
  }
}
