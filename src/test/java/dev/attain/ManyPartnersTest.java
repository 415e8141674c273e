package dev.attain;

import static dev.attain.testing.Story.ATTAIN;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many partners are decided as a stream. */
class ManyPartnersTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  private static PartnerFacts facts(int number) {
    PartnerFacts story = partner().netNewCustomers(number % 6).facts();
    return new PartnerFacts(
        new dev.attain.facts.Partner("p-" + number, null),
        story.associations(),
        story.subscriptions(),
        story.individuals(),
        story.examPasses(),
        true);
  }

  private static PartnerFacts withAlias() {
    return new PartnerFacts(
        new dev.attain.facts.Partner("p-bad", null),
        List.of(),
        List.of(new Subscription("s", "c", "O365", 1, AS_OF, null)),
        List.of(),
        List.of(),
        true);
  }

  private static Stream<PartnerFacts> partners(int number) {
    return IntStream.range(0, number).mapToObj(ManyPartnersTest::facts);
  }

  private static List<Decision> oneByOne(int number) {
    return partners(number).flatMap(facts -> ATTAIN.decide(facts, AS_OF).stream()).toList();
  }

  @Test
  void they_are_decided_as_one_by_one_and_in_their_order() {
    assertThat(ATTAIN.decide(partners(50), AS_OF)).isEqualTo(oneByOne(50));
  }

  @Test
  void in_parallel_they_are_decided_the_same_in_the_same_order() throws Exception {
    List<Decision> expected = oneByOne(500);
    assertThat(ATTAIN.decide(partners(500).parallel(), AS_OF).toList()).isEqualTo(expected);
    ForkJoinPool own = new ForkJoinPool(3);
    try {
      assertThat(own.submit(() -> ATTAIN.decide(partners(500).parallel(), AS_OF).toList()).get())
          .isEqualTo(expected);
    } finally {
      own.shutdown();
    }
  }

  @Test
  void no_partner_is_read_before_its_decision_is_asked_for() {
    AtomicInteger read = new AtomicInteger();
    Iterator<Decision> decisions =
        ATTAIN.decide(partners(50).peek(one -> read.incrementAndGet()), AS_OF).iterator();
    assertThat(read).hasValue(0);
    decisions.next();
    decisions.next();
    assertThat(read.get()).isLessThanOrEqualTo(3);
    assertThat(
            ATTAIN
                .decide(Stream.iterate(0, n -> n + 1).map(ManyPartnersTest::facts), AS_OF)
                .limit(3))
        .hasSize(3);
  }

  @Test
  void of_no_partners_there_are_no_decisions() {
    assertThat(ATTAIN.decide(Stream.empty(), AS_OF)).isEmpty();
  }

  @Test
  void closing_the_decisions_closes_the_partners() {
    AtomicInteger closed = new AtomicInteger();
    try (Stream<Decision> decisions =
        ATTAIN.decide(partners(2).onClose(closed::incrementAndGet), AS_OF)) {
      assertThat(decisions.count()).isEqualTo(2);
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  void facts_that_cannot_be_decided_end_it_behind_those_before_and_are_named() {
    List<String> out = new ArrayList<>();
    AtomicInteger read = new AtomicInteger();
    Stream<PartnerFacts> partners =
        Stream.of(facts(1), facts(2), withAlias(), facts(4)).peek(one -> read.incrementAndGet());

    assertThatThrownBy(
            () -> ATTAIN.decide(partners, AS_OF).forEach(decision -> out.add(decision.partnerId())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("partner p-bad: product \"O365\" is an alias; facts need \"Office 365\"");
    assertThat(out).containsExactly("p-1", "p-2");
    assertThat(read).hasValue(3);
  }

  @Test
  void in_parallel_they_end_it_too() {
    Stream<PartnerFacts> partners = Stream.concat(partners(200), Stream.of(withAlias()));
    assertThatThrownBy(() -> ATTAIN.decide(partners.parallel(), AS_OF).toList())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("partner p-bad: product \"O365\" is an alias");
  }
}
