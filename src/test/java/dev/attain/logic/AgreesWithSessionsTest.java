package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.FactKinds;
import dev.attain.reference.RandomPartner;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.testing.ChangedRules;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the trees is what Drools makes of the same rules and facts. */
class AgreesWithSessionsTest {

  @TempDir Path temp;

  @Test
  void on_the_shipped_rules() {
    assertAgree(RuleSet.shipped(), 3000);
  }

  @Test
  void on_shapes_that_other_competencies_will_need() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    assertAgree(RuleSet.load(rules.path(), null), 1000);
  }

  @Test
  void on_rules_with_anything_in_them_changed() {
    ChangedRules.some(temp, 4, 12, (rules, words) -> assertAgree(rules, 150));
  }

  private static void assertAgree(RuleSet rules, int partners) {
    Decider decider = new Decider(rules);
    for (int seed = 0; seed < partners; seed++) {
      RandomPartner.Case one = RandomPartner.of(seed, Story.ATTAIN.vocabulary());
      for (Competency competency : rules.competencies()) {
        for (Option option : competency.options()) {
          Explained session = decider.explain(one.facts(), one.asOf(), competency, option);
          World world = World.of(option, one.facts(), one.asOf());
          List<Record> made = new ArrayList<>();
          FactKinds.derived()
              .forEach(type -> made.addAll(world.made(type.getSimpleName(), Map.of())));
          made.sort(Comparator.comparing(Record::toString));
          assertThat(made).as("%s of partner %s", option.id(), one).isEqualTo(session.derived());
          assertThat(world.made("RequirementResult", Map.of()))
              .as("%s of partner %s", option.id(), one)
              .extracting("id", "needed", "found", "met")
              .containsExactlyInAnyOrderElementsOf(
                  session.decision().requirements().stream()
                      .map(
                          r ->
                              org.assertj.core.groups.Tuple.tuple(
                                  r.id(), r.needed(), r.found(), r.met()))
                      .toList());
        }
      }
    }
  }
}
