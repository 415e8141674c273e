package dev.attain.session;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.reference.RandomPartner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random events of one partner: facts come, change and go, and days pass. */
final class Steps {

  /** A step; {@code before} is null when a fact comes, {@code after} when it goes. */
  record Step(Record before, Record after, LocalDate asOf) {}

  private final Random random;
  private final List<Record> there = new ArrayList<>();
  private final List<Record> pool = new ArrayList<>();
  private LocalDate asOf;
  private boolean once;

  Steps(long seed, Vocabulary vocabulary) {
    this.random = new Random(seed);
    // Facts of several partners made for nearly the same days, so that they meet and part.
    this.asOf = RandomPartner.of(seed, vocabulary).asOf();
    for (int other = 0; pool.size() < 120; other++) {
      RandomPartner.Case one = RandomPartner.of(seed + 1000L * other, vocabulary);
      if (one.asOf().equals(asOf)) {
        pool.addAll(one.facts().associations());
        pool.addAll(one.facts().subscriptions());
        pool.addAll(one.facts().individuals());
        pool.addAll(one.facts().examPasses());
      }
    }
  }

  /** The same without facts that are there twice: KIE takes the same object for the same fact. */
  Steps eachOnce() {
    Set<Record> different = new LinkedHashSet<>(pool);
    pool.clear();
    pool.addAll(different);
    once = true;
    return this;
  }

  private List<Record> choice() {
    return once ? pool.stream().filter(fact -> !there.contains(fact)).toList() : pool;
  }

  LocalDate asOf() {
    return asOf;
  }

  Step next() {
    int dice = random.nextInt(100);
    if (dice < 4) {
      asOf = asOf.plusDays(random.nextInt(5) - 2L);
      return new Step(null, null, asOf);
    }
    boolean grow = random.nextInt(100) >= there.size();
    if (there.isEmpty() || (dice < 60 && grow)) {
      List<Record> choice = choice();
      Record fact = choice.get(random.nextInt(choice.size()));
      there.add(fact);
      return new Step(null, fact, null);
    }
    int place = random.nextInt(there.size());
    Record before = there.get(place);
    if (dice < 80) {
      List<Record> alike =
          choice().stream().filter(fact -> fact.getClass() == before.getClass()).toList();
      if (!alike.isEmpty()) {
        Record after = alike.get(random.nextInt(alike.size()));
        there.set(place, after);
        return new Step(before, after, null);
      }
    }
    there.remove(place);
    return new Step(before, null, null);
  }

  /** The facts as they are now. */
  PartnerFacts facts(PartnerFacts of) {
    return new PartnerFacts(
        of.partner(),
        all(Association.class),
        all(Subscription.class),
        all(Individual.class),
        all(ExamPass.class),
        true);
  }

  private <T extends Record> List<T> all(Class<T> kind) {
    return there.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
  }
}
