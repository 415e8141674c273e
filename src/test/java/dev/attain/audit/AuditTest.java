package dev.attain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.session.UndecidedException;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are told to a listener, which cannot slow down or break deciding. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AuditTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final PartnerFacts FACTS = Story.partner().netNewCustomers(4).facts();

  private final List<Decided> told = Collections.synchronizedList(new ArrayList<>());

  @TempDir Path temp;

  @Test
  void each_decision_is_told_with_its_rule_set_and_how_long_it_took() {
    List<Decision> made = new ArrayList<>();
    try (Audit audit = Audit.to(told::add)) {
      Attain attain = Story.ATTAIN.audited(audit);
      for (int i = 0; i < 100; i++) {
        made.addAll(attain.decide(FACTS, AS_OF.minusDays(i)));
      }
      made.add(attain.decide(FACTS, AS_OF, RulesFolder.COMPETENCY));
    }
    assertThat(told).extracting(Decided::decision).isEqualTo(made);
    assertThat(told).allMatch(one -> one.took().toNanos() > 0);
    assertThat(told.get(0).decision().ruleSet()).isEqualTo(Story.ATTAIN.ruleSet());
  }

  @Test
  void what_is_only_tried_is_not_told() {
    try (Audit audit = Audit.to(told::add)) {
      Attain attain = Story.ATTAIN.audited(audit);
      attain.whatIf(FACTS, FACTS, AS_OF);
      attain.explain(FACTS, AS_OF);
      attain.advise(FACTS, AS_OF, RulesFolder.COMPETENCY, "gold");
      attain.timeline(FACTS, AS_OF, AS_OF.plusDays(5));
    }
    assertThat(told).isEmpty();
  }

  @Test
  @SuppressWarnings("try") // What comes out is looked at when it is closed.
  void a_listener_that_hangs_costs_decisions_told_and_none_made() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    try (Audit audit = Audit.to(one -> await(hangs, one), 10)) {
      Attain attain = Story.ATTAIN.audited(audit);
      for (int i = 0; i < 50; i++) {
        assertThat(attain.decide(FACTS, AS_OF)).hasSize(1);
      }
      assertThat(audit.dropped()).isBetween(39L, 40L); // One may be in the listener's hands.
      hangs.countDown();
      audit.close();
      assertThat(told.size() + audit.dropped()).isEqualTo(50);
    }
  }

  private void await(CountDownLatch latch, Decided one) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    told.add(one);
  }

  @Test
  @SuppressWarnings("try")
  void a_listener_that_throws_hears_of_the_next_decision_all_the_same() {
    try (Audit audit =
        Audit.to(
            one -> {
              told.add(one);
              if (told.size() == 1) {
                throw new IllegalStateException("no disk");
              } else if (told.size() == 2) {
                throw new StackOverflowError();
              }
            })) {
      Attain attain = Story.ATTAIN.audited(audit);
      for (int i = 0; i < 3; i++) {
        attain.decide(FACTS, AS_OF);
      }
      audit.close();
      assertThat(told).hasSize(3);
      assertThat(audit.failed()).isEqualTo(2);
      assertThat(audit.dropped()).isZero();
    }
  }

  @Test
  @SuppressWarnings("try")
  void a_listener_that_interrupts_its_thread_or_throws_what_cannot_be_told_hears_the_rest() {
    try (Audit audit =
        Audit.to(
            one -> {
              told.add(one);
              if (told.size() == 1) {
                Thread.currentThread().interrupt();
              } else if (told.size() == 2) {
                throw new IllegalStateException() {
                  private static final long serialVersionUID = 1L;

                  @Override
                  public String getMessage() {
                    throw new IllegalStateException("not even this");
                  }
                };
              }
            })) {
      Attain attain = Story.ATTAIN.audited(audit);
      for (int i = 0; i < 5; i++) {
        attain.decide(FACTS, AS_OF);
      }
      audit.close();
      assertThat(told).hasSize(5);
      assertThat(audit.failed()).isEqualTo(1);
      assertThat(audit.dropped()).isZero();
    }
  }

  @Test
  void what_the_rules_leave_open_is_told_and_thrown() {
    RulesFolder rules = RulesFolder.in(temp);
    rules.edit(
        RulesFolder.SILVER,
        "accumulate( NetNewCustomer(); $found : count() )",
        """
        accumulate( NetNewCustomer(); $found : count() )
            Partner( partnerId == "x" )""");
    List<Undecided> open = Collections.synchronizedList(new ArrayList<>());
    DecisionListener listener =
        new DecisionListener() {
          @Override
          public void decided(Decided decided) {
            told.add(decided);
          }

          @Override
          public void undecided(Undecided undecided) {
            open.add(undecided);
          }
        };
    Attain plain = rules.load();
    try (Audit audit = Audit.to(listener)) {
      assertThatThrownBy(() -> plain.audited(audit).decide(FACTS, AS_OF))
          .isInstanceOf(UndecidedException.class);
    }
    assertThat(told).isEmpty();
    assertThat(open).hasSize(1);
    assertThat(open.get(0).partnerId()).isEqualTo("1111111");
    assertThat(open.get(0).ruleSet()).isEqualTo(plain.ruleSet());
    assertThat(open.get(0).reason()).contains("SMCS-O365-SILVER-1").contains("gave no result");
  }

  @Test
  void a_closed_audit_leaves_no_thread_and_counts_what_comes_later() throws InterruptedException {
    Audit audit = Audit.to(told::add);
    Attain attain = Story.ATTAIN.audited(audit);
    audit.close();
    audit.close();
    attain.decide(FACTS, AS_OF);
    assertThat(told).isEmpty();
    assertThat(audit.dropped()).isEqualTo(1);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("attain-audit") && thread.isAlive());
  }

  @Test
  void closing_does_not_wait_for_ever_for_a_listener_that_never_ends() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Audit audit =
        Audit.to(
            one -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
              }
            },
            10,
            Duration.ofMillis(50));
    Attain attain = Story.ATTAIN.audited(audit);
    attain.decide(FACTS, AS_OF);
    attain.decide(FACTS, AS_OF);
    attain.decide(FACTS, AS_OF);
    audit.close();
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(audit.dropped()).isBetween(2L, 3L);
  }

  @Test
  void a_queue_without_room_is_refused() {
    assertThatThrownBy(() -> Audit.to(told::add, 0))
        .hasMessage("capacity 0: at least 1 decision must fit");
  }
}
