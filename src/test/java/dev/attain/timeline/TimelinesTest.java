package dev.attain.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.logic.Turn;
import dev.attain.session.UndecidedException;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinesTest {

  @TempDir Path temp;

  private static Timeline of(Story story, String from, String until) {
    return of(Story.ATTAIN, story, from, until);
  }

  private static Timeline of(Attain attain, Story story, String from, String until) {
    return attain.timeline(story.facts(), LocalDate.parse(from), LocalDate.parse(until)).get(0);
  }

  private static List<String> intervals(Timeline timeline) {
    return timeline.intervals().stream()
        .map(one -> one.from() + " " + one.to() + " " + one.attained())
        .toList();
  }

  private static Story threeAnd(String customer) {
    return Story.partner().netNewCustomers(3).associated(customer);
  }

  @Test
  void a_customer_rolls_out_of_the_window_on_the_day_12_months_after_its_start() {
    Timeline timeline =
        of(threeAnd("late").subscribed("late", "2016-09-04"), "2017-06-27", "2017-12-31");
    assertThat(intervals(timeline))
        .containsExactly("2017-06-27 2017-09-03 silver", "2017-09-04 2017-12-31 none");
    Change change = timeline.changes().get(0);
    assertThat(change.loss()).isTrue();
    MovedRequirement requirement = change.requirements().get(0);
    assertThat(requirement.id()).isEqualTo("SMCS-O365-SILVER-1");
    assertThat(requirement.before()).isEqualTo(new MovedRequirement.Found(4, 4, true));
    assertThat(requirement.after()).isEqualTo(new MovedRequirement.Found(4, 3, false));
    MovedThing thing = requirement.things().get(0);
    assertThat(thing.id()).isEqualTo("late");
    assertThat(thing.counts()).isFalse();
    assertThat(thing.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(Turn.Kind.LEAVES_WINDOW);
              assertThat(cause.drl()).isEqualTo("startedOn <= $start");
              assertThat(cause.at()).endsWith("definitions.drl:15");
              assertThat(cause.text().in("en"))
                  .isEqualTo("rolls out of the window: had Office 365 since 2016-09-04");
              assertThat(cause.text().in("ja")).contains("2016-09-04");
            });
  }

  @Test
  void a_leap_day_leaves_the_window_with_the_first_of_march() {
    Story story =
        Story.partner()
            .asOf("2017-02-20")
            .netNewCustomers(3)
            .associated("leap")
            .subscribed("leap", "2016-02-29");
    assertThat(intervals(of(story, "2017-02-20", "2017-03-10")))
        .containsExactly("2017-02-20 2017-02-28 silver", "2017-03-01 2017-03-10 none");
  }

  @Test
  void what_begins_what_ends_and_who_leaves_is_told_apart() {
    Timeline timeline =
        of(
            Story.partner()
                .netNewCustomers(25)
                .certifiedIndividuals(1)
                .individual("joins", "2017-07-10", "2017-08-20")
                .passed("joins", Story.EXAM, "2017-01-01"),
            "2017-06-27",
            "2017-09-20");
    assertThat(intervals(timeline))
        .containsExactly(
            "2017-06-27 2017-07-09 silver",
            "2017-07-10 2017-08-19 gold",
            "2017-08-20 2017-09-20 silver");
    assertThat(timeline.changes())
        .flatExtracting(Change::requirements)
        .flatExtracting(MovedRequirement::things)
        .flatExtracting(MovedThing::causes)
        .extracting("kind")
        .containsExactly(Turn.Kind.BEGINS, Turn.Kind.ENDS);
    assertThat(timeline.losses()).containsExactly(timeline.changes().get(1));
  }

  @Test
  void of_two_facts_that_end_on_a_day_only_those_that_matter_are_told() {
    Story story =
        threeAnd("c")
            .subscribed("c", "2017-01-01", "2017-08-01")
            .subscribed("c", "2017-02-01", "2017-07-01")
            .associatedFrom("c", "2017-01-01", "2017-08-01");
    List<MovedThing> things =
        of(story, "2017-06-27", "2017-09-01").changes().get(0).requirements().get(0).things();
    assertThat(things)
        .flatExtracting(MovedThing::causes)
        .extracting(cause -> cause.fact().values().get("endedOn"))
        .containsExactly("2017-08-01");
  }

  @Test
  void a_version_of_a_rule_that_begins_is_told() {
    RulesFolder rules = RulesFolder.in(temp);
    String silver = rules.read(RulesFolder.SILVER);
    String rule = silver.substring(silver.indexOf("rule "));
    rules.write(
        RulesFolder.SILVER,
        silver.replace("when\n", "date-expires \"2017-07-15\"\nwhen\n")
            + "\n"
            + rule.replace("when\n", "date-effective \"2017-07-15\"\nwhen\n").replace("4", "5"));
    Timeline timeline =
        of(rules.load(), Story.partner().netNewCustomers(4), "2017-06-27", "2017-08-01");
    assertThat(intervals(timeline))
        .containsExactly("2017-06-27 2017-07-14 silver", "2017-07-15 2017-08-01 none");
    MovedRequirement requirement = timeline.changes().get(0).requirements().get(0);
    assertThat(requirement.before()).isEqualTo(new MovedRequirement.Found(4, 4, true));
    assertThat(requirement.after()).isEqualTo(new MovedRequirement.Found(5, 4, false));
    assertThat(requirement.things())
        .flatExtracting(MovedThing::causes)
        .extracting("kind")
        .containsExactly(Turn.Kind.RULE_ENDS, Turn.Kind.RULE_BEGINS);
  }

  @Test
  void few_days_are_decided_and_a_partner_without_facts_on_one() {
    assertThat(of(Story.partner(), "2017-06-27", "2018-06-27").evaluated()).isEqualTo(1);
    assertThat(of(Story.partner().netNewCustomers(25), "2017-06-27", "2018-06-27").evaluated())
        .isEqualTo(2);
  }

  @Test
  void one_day_is_a_timeline_and_less_is_none() {
    Story story = Story.partner().netNewCustomers(4);
    assertThat(intervals(of(story, "2017-06-27", "2017-06-27")))
        .containsExactly("2017-06-27 2017-06-27 silver");
    assertThatThrownBy(() -> of(story, "2017-06-27", "2017-06-26"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a timeline cannot end on 2017-06-26, before 2017-06-27");
    assertThatThrownBy(() -> of(story, "2017-06-27", "2017-06-28").attainedOn(LocalDate.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1970-01-01 is not between 2017-06-27 and 2017-06-28");
  }

  @Test
  void a_rule_that_leaves_the_answer_open_on_a_day_to_come_is_told_with_the_day() {
    RulesFolder rules = RulesFolder.in(temp);
    rules.edit(
        RulesFolder.SILVER, "when\n", "when\n    exists Evaluation( asOf.monthValue != 8 )\n");
    assertThatThrownBy(
            () -> of(rules.load(), Story.partner().netNewCustomers(4), "2017-06-27", "2017-09-01"))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("gave no result")
        .hasMessageEndingWith("(as of 2017-08-01)");
  }
}
