package dev.attain.reference;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A partner made from a seed, near the edges on purpose: few customers, so that rows meet; days on
 * and around the borders of the window; ends on the as-of date; leap days; duplicates.
 */
public final class RandomPartner {

  private static final List<String> AS_OF =
      List.of("2017-06-27", "2017-02-28", "2016-02-29", "2016-02-28", "2017-03-01", "2018-01-01");
  private static final List<String> EXAMS =
      List.of("70-347", "070-347", "Exam 70-347", "70-346", "70-3470", "MS-100");

  private final Random random;
  private final Vocabulary vocabulary;
  private final PartnerFacts.Builder facts;
  private final LocalDate asOf;

  private RandomPartner(long seed, Vocabulary vocabulary) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.vocabulary = vocabulary;
    this.facts = PartnerFacts.of("p-" + seed, null, vocabulary);
    this.asOf = LocalDate.parse(oneOf(AS_OF));
  }

  /** A partner and the day for which it is to be decided. */
  public record Case(long seed, PartnerFacts facts, LocalDate asOf) {}

  public static Case of(long seed, Vocabulary vocabulary) {
    RandomPartner partner = new RandomPartner(seed, vocabulary);
    partner.fill();
    return new Case(seed, partner.facts.build(), partner.asOf);
  }

  private void fill() {
    int plain = random.nextInt(4) == 0 ? 22 + random.nextInt(6) : random.nextInt(5);
    for (int i = 0; i < plain; i++) {
      plainCustomer("plain-" + i);
    }
    int customers = 1 + random.nextInt(6);
    for (int i = random.nextInt(3 * customers); i > 0; i--) {
      repeated(this::anAssociation, "c" + random.nextInt(customers));
    }
    for (int i = random.nextInt(3 * customers); i > 0; i--) {
      // Now and then a plain customer gets a subscription that spoils it.
      boolean spoil = plain > 0 && random.nextInt(8) == 0;
      repeated(
          this::aSubscription,
          spoil ? "plain-" + random.nextInt(plain) : "c" + random.nextInt(customers));
    }
    int people = 1 + random.nextInt(4);
    for (int i = random.nextInt(2 * people); i > 0; i--) {
      repeated(this::anIndividual, "i" + random.nextInt(people));
    }
    for (int i = random.nextInt(3 * people); i > 0; i--) {
      repeated(this::aPass, "i" + random.nextInt(people));
    }
  }

  private void plainCustomer(String id) {
    facts.association(id, "Office 365", "Transacting Partner", asOf.minusDays(40), null);
    facts.subscription("s-" + id, id, "Office 365", 5, asOf.minusDays(random.nextInt(300)), null);
  }

  /** Adds a fact; the very same one again, now and then. */
  private void repeated(Function<String, Runnable> fact, String id) {
    Runnable add = fact.apply(id);
    for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
      add.run();
    }
  }

  private Runnable anAssociation(String customer) {
    String id = cased(customer);
    String product = product();
    String type = oneOf(List.copyOf(vocabulary.associationTypes().labels().keySet()));
    LocalDate from = aDay();
    LocalDate end = anEnd(from);
    return () -> facts.association(id, product, type, from, end);
  }

  private Runnable aSubscription(String customer) {
    String id = cased(customer);
    String product = product();
    int seats = random.nextInt(3);
    LocalDate from = aDay();
    LocalDate end = anEnd(from);
    String subscription = "s" + random.nextInt(20);
    return () -> facts.subscription(subscription, id, product, seats, from, end);
  }

  private Runnable anIndividual(String who) {
    LocalDate joined = random.nextBoolean() ? null : aDay();
    LocalDate left = anEnd(joined);
    return () -> facts.individual(who, null, joined, left);
  }

  private Runnable aPass(String who) {
    String exam = oneOf(EXAMS);
    LocalDate on = aDay();
    return () -> facts.examPass(who, exam, on);
  }

  private String product() {
    return random.nextInt(3) > 0
        ? "Office 365"
        : oneOf(List.copyOf(vocabulary.products().labels().keySet()));
  }

  private String cased(String id) {
    return random.nextInt(4) == 0 ? id.toUpperCase(Locale.ROOT) : id;
  }

  private LocalDate aDay() {
    int nudge = random.nextInt(3) - 1;
    return switch (random.nextInt(8)) {
      case 0, 1 -> asOf.plusDays(nudge);
      case 2, 3 -> asOf.minusMonths(12).plusDays(nudge);
      case 4 -> LocalDate.of(2016, 2, 29);
      case 5 -> asOf.minusDays(random.nextInt(1500));
      case 6 -> asOf.plusDays(random.nextInt(100));
      default -> asOf.minusDays(1 + random.nextInt(364));
    };
  }

  private @Nullable LocalDate anEnd(@Nullable LocalDate from) {
    List<LocalDate> ends = new ArrayList<>();
    for (LocalDate end : List.of(asOf, asOf.plusDays(1), asOf.minusDays(1), aDay())) {
      if (from == null || !end.isBefore(from)) {
        ends.add(end);
      }
    }
    return ends.isEmpty() || random.nextBoolean() ? null : oneOf(ends);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
