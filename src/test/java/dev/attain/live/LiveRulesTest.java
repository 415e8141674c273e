package dev.attain.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.audit.Decided;
import dev.attain.facts.PartnerFacts;
import dev.attain.rules.RulesException;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rules are exchanged while a program runs, if they are fit to serve. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveRulesTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final PartnerFacts FOUR = Story.partner().netNewCustomers(4).facts();

  @TempDir Path temp;
  private RulesFolder rules;
  private final BlockingQueue<Reload> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void rulesWithoutScenarios() {
    rules = RulesFolder.in(temp.resolve("live rules")).withoutScenarios();
  }

  private LiveRules.Builder watching() {
    return LiveRules.watching(rules.path()).cache(temp.resolve("cache")).listener(told::add);
  }

  private static String tier(LiveRules live) {
    return live.attain().decide(FOUR, AS_OF).get(0).attained();
  }

  @Test
  void new_rules_serve_and_who_has_the_old_ones_goes_on_with_them() {
    try (LiveRules live = watching().start()) {
      Attain old = live.attain();
      assertThat(live.last().outcome()).isEqualTo(Reload.Outcome.LIVE);
      assertThat(tier(live)).isEqualTo("silver");
      rules.silverNeeds(5);

      Reload reload = live.reload();

      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.LIVE);
      assertThat(reload.reasons()).isEmpty();
      assertThat(reload.live()).isEqualTo(reload.found()).isEqualTo(live.attain().ruleSet());
      assertThat(tier(live)).isEqualTo("none");
      assertThat(old.decide(FOUR, AS_OF).get(0).attained()).isEqualTo("silver");
      assertThat(live.last()).isSameAs(reload);
      assertThat(told).containsExactly(reload);
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.UNCHANGED);
    }
  }

  @Test
  void rules_with_a_mistake_are_refused_with_file_and_line_and_the_old_ones_go_on() {
    try (LiveRules live = watching().start()) {
      String before = live.attain().ruleSet();
      rules.edit(RulesFolder.SILVER, "NetNewCustomer()", "NetNewCustomr()");
      Reload reload = live.reload();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.live()).isEqualTo(before);
      assertThat(reload.found()).isNotNull().isNotEqualTo(before);
      assertThat(reload.reasons())
          .anyMatch(
              reason ->
                  reason.startsWith(RulesFolder.SILVER + ":10:")
                      && reason.contains("Did you mean \"NetNewCustomer\"?"));
      assertThat(tier(live)).isEqualTo("silver");
      rules.edit(RulesFolder.SILVER, "NetNewCustomr()", "NetNewCustomer()");
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.UNCHANGED);
    }
  }

  @Test
  void rules_that_break_the_law_are_refused() {
    try (LiveRules live = watching().start()) {
      rules.edit(RulesFolder.SILVER, "atLeast( 4", "System.exit( 1 ); atLeast( 4");
      Reload reload = live.reload();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.reasons()).anyMatch(reason -> reason.contains("System"));
    }
  }

  @Test
  void rules_whose_scenarios_fail_are_refused_with_what_came_out() {
    rules.write(
        RulesFolder.OPTION + "/mine.scenarios.yaml",
        """
        as-of: 2017-06-27
        scenarios:
          - scenario: A partner without customers attains nothing
            given: none
            expect:
              tier: none
              SMCS-O365-SILVER-1: { needed: 4 }
        """);
    try (LiveRules live = watching().start()) {
      rules.silverNeeds(5);
      Reload reload = live.reload();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.reasons())
          .containsExactly(
              RulesFolder.OPTION
                  + "/mine.scenarios.yaml:3: scenario \"A partner without customers attains"
                  + " nothing\": SMCS-O365-SILVER-1 is 5 needed, expected is 4 needed");

      rules.edit(RulesFolder.OPTION + "/mine.scenarios.yaml", "needed: 4", "needed: 5");
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.LIVE);
    }
  }

  @Test
  void scenarios_with_a_mistake_keep_new_rules_from_serving() {
    try (LiveRules live = watching().start()) {
      rules.silverNeeds(5);
      rules.write(
          RulesFolder.OPTION + "/mine.scenarios.yaml", "scenarios:\n  - scenario: x\n    expct:\n");
      Reload reload = live.reload();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.reasons()).anyMatch(reason -> reason.contains("Did you mean \"expect\"?"));
    }
  }

  @Test
  void rules_that_flip_too_many_partners_of_the_sample_are_refused_with_what_did_it() {
    List<PartnerFacts> sample =
        IntStream.rangeClosed(1, 6)
            .mapToObj(n -> Story.partner().netNewCustomers(n).factsOf("p" + n))
            .toList();
    try (LiveRules live = watching().sample(Sample.of(sample), () -> AS_OF, 1).start()) {
      rules.silverNeeds(5); // One flips: who has 4.
      Reload one = live.reload();
      assertThat(one.outcome()).isEqualTo(Reload.Outcome.LIVE);
      assertThat(one.flips()).isEqualTo(1);
      assertThat(one.impact()).isNotNull();

      rules.silverNeeds(3); // Two flip: who has 3 and who has 4.
      Reload two = live.reload();
      assertThat(two.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(two.flips()).isEqualTo(2);
      assertThat(two.reasons())
          .containsExactly(
              "2 of 6 partners of the sample would have another tier as of 2017-06-27; at most 1"
                  + " may",
              RulesFolder.COMPETENCY + ": 2 would rise, 0 would fall",
              RulesFolder.SILVER + ":12: \"5\" became \"3\", which moves 2 of them");
      assertThat(live.attain().ruleSet()).isEqualTo(one.live());
    }
  }

  @Test
  void a_sample_that_cannot_be_read_refuses_and_a_sample_of_files_is_read_each_time() {
    Path facts = temp.resolve("sample");
    try (LiveRules live = watching().sample(Sample.of(facts), () -> AS_OF, 0).start()) {
      rules.silverNeeds(5);
      assertThat(live.reload().reasons())
          .singleElement()
          .asString()
          .startsWith("the sample cannot be read: ");

      copy(Story.rulesFolder().resolveSibling("test-data/partners"), facts);
      Reload reload = live.reload();
      assertThat(reload.impact()).isNotNull();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.flips()).isPositive();
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (Path file : RulesFolder.files(from)) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_folder_that_is_gone_is_refused_and_serves_again_when_it_is_back() throws IOException {
    try (LiveRules live = watching().start()) {
      Path away = temp.resolve("away");
      Files.move(rules.path(), away);
      Reload reload = live.reload();
      assertThat(reload.outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(reload.found()).isNull();
      assertThat(reload.reasons()).singleElement().asString().contains("does not exist");
      assertThat(tier(live)).isEqualTo("silver");

      Files.move(away, rules.path());
      rules.silverNeeds(5);
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.LIVE);
    }
  }

  @Test
  void what_is_wrong_at_the_start_is_thrown_with_every_reason() {
    rules.edit(RulesFolder.SILVER, "NetNewCustomer()", "NetNewCustomr()");
    assertThatThrownBy(() -> watching().start())
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(RulesFolder.SILVER + ":10:");
    assertThatThrownBy(() -> LiveRules.watching(temp.resolve("nowhere")).start())
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void a_listener_that_throws_keeps_nobody_from_hearing() {
    try (LiveRules live =
        LiveRules.watching(rules.path())
            .listener(
                reload -> {
                  throw new StackOverflowError();
                })
            .listener(told::add)
            .start()) {
      rules.silverNeeds(5);
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.LIVE);
      assertThat(told).hasSize(1);
    }
  }

  @Test
  void decisions_are_told_whichever_rules_make_them() {
    List<Decided> decided = Collections.synchronizedList(new ArrayList<>());
    try (Audit audit = Audit.to(decided::add);
        LiveRules live = watching().audit(audit).start()) {
      tier(live);
      rules.silverNeeds(5);
      live.reload();
      tier(live);
    }
    assertThat(decided)
        .extracting(one -> one.decision().attained())
        .containsExactly("silver", "none");
    assertThat(decided).extracting(one -> one.decision().ruleSet()).doesNotHaveDuplicates();
  }

  @Test
  void fixed_rules_stay() {
    try (LiveRules live = LiveRules.fixed(Story.ATTAIN)) {
      assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.UNCHANGED);
      assertThat(live.attain()).isSameAs(Story.ATTAIN);
      assertThat(live.folder()).isNull();
    }
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> watching().every(Duration.ZERO))
        .hasMessage("time between two looks PT0S is not positive");
    assertThatThrownBy(() -> watching().sample(Sample.of(List.of()), () -> AS_OF, -1))
        .hasMessage("most flips -1 is negative");
  }
}
