package dev.attain.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.reference.RandomPartner;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every timeline is what deciding for every day gives. */
class BruteForceTest {

  private static final int MONTHS = 14;

  @TempDir Path temp;

  @Test
  void on_the_shipped_rules() {
    assertThat(decidedDaysOf(Attain.shipped(), 2000)).isLessThan(2000 * 430L / 20);
  }

  @Test
  void with_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    decidedDaysOf(rules.load(), 25);
  }

  private static long decidedDaysOf(Attain attain, int partners) {
    return IntStream.range(0, partners)
        .parallel()
        .mapToLong(
            seed -> {
              RandomPartner.Case one = RandomPartner.of(seed, Story.ATTAIN.vocabulary());
              LocalDate from = one.asOf().minusDays(seed % 40);
              LocalDate until = from.plusMonths(MONTHS);
              return attain.timeline(one.facts(), from, until).stream()
                  .mapToLong(timeline -> compared(attain, one.facts(), timeline))
                  .sum();
            })
        .sum();
  }

  private static int compared(Attain attain, PartnerFacts facts, Timeline timeline) {
    List<Interval> intervals = new ArrayList<>();
    Decision before = null;
    for (LocalDate day = timeline.from(); !day.isAfter(timeline.until()); day = day.plusDays(1)) {
      Decision now = attain.decide(facts, day, timeline.competency());
      if (before == null || !before.attained().equals(now.attained())) {
        intervals.add(new Interval(day, day, now.attained(), now.attainedName()));
        if (before != null) {
          compare(before, now, change(timeline, day));
        }
      } else {
        intervals.add(intervals.remove(intervals.size() - 1).until(day));
      }
      before = now;
    }
    assertThat(timeline.intervals()).as("%s", facts).isEqualTo(intervals);
    assertThat(timeline.changes()).hasSize(intervals.size() - 1);
    return timeline.evaluated();
  }

  private static Change change(Timeline timeline, LocalDate day) {
    return timeline.changes().stream()
        .filter(one -> one.on().equals(day))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing on " + day + " in " + timeline));
  }

  /** What each requirement is said to find is what it finds; and there is one that did it. */
  private static void compare(Decision before, Decision now, Change change) {
    assertThat(change.from()).isEqualTo(before.attained());
    assertThat(change.to()).isEqualTo(now.attained());
    assertThat(change.requirements()).as("%s", change).isNotEmpty();
    for (MovedRequirement one : change.requirements()) {
      assertThat(one.before()).isEqualTo(found(before, one));
      assertThat(one.after()).isEqualTo(found(now, one));
      assertThat(one.things()).as("%s", change).isNotEmpty();
    }
  }

  private static MovedRequirement.@Nullable Found found(Decision decision, MovedRequirement one) {
    return decision.options().stream()
        .filter(option -> option.option().equals(one.option()))
        .flatMap(option -> option.requirements().stream())
        .filter(requirement -> requirement.id().equals(one.id()))
        .map(BruteForceTest::found)
        .findFirst()
        .orElse(null);
  }

  private static MovedRequirement.Found found(RequirementDecision decision) {
    return new MovedRequirement.Found(decision.needed(), decision.found(), decision.met());
  }
}
