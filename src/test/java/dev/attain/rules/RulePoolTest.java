package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.session.Decider;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulePoolTest {

  private static Map<String, String> texts() {
    RuleSource source = RuleSource.read(Story.rulesFolder());
    Map<String, String> texts = new TreeMap<>();
    source.files().forEach(file -> texts.put(file, source.text(file)));
    return texts;
  }

  private static RuleSource edited(String file, String from, String to) {
    Map<String, String> texts = texts();
    assertThat(texts.get(file)).contains(from);
    texts.replaceAll((path, text) -> path.equals(file) ? text.replace(from, to) : text);
    return RuleSource.of(texts);
  }

  private static String attained(RuleSet rules, int customers) {
    Story story = Story.partner().netNewCustomers(customers);
    return new Decider(rules)
        .decide(story.facts(), story.asOf(), rules.competencies().get(0))
        .attained();
  }

  @Test
  void each_rule_set_decides_as_if_it_had_been_compiled_alone() {
    List<RuleSource> sources =
        List.of(
            RuleSource.of(texts()),
            edited(RulesFolder.SILVER, "atLeast( 4,", "atLeast( 5,"),
            edited(RulesFolder.DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 1 )"),
            edited(
                RulesFolder.SILVER,
                "\nwhen\n    accumulate",
                "\n    date-expires \"2017-06-27\"\nwhen\n    accumulate"));
    List<Optional<RuleSet>> loaded = new RulePool(null).load(sources);

    List<String> tiers = new ArrayList<>();
    for (Optional<RuleSet> rules : loaded) {
      tiers.add(attained(rules.orElseThrow(), 4));
    }
    assertThat(tiers).containsExactly("silver", "none", "none", "none");
    assertThat(loaded.get(1).orElseThrow().hash()).isEqualTo(sources.get(1).hash());
  }

  @Test
  void what_is_wrong_or_does_not_compile_gives_nothing_and_disturbs_no_other() {
    RulePool pool = new RulePool(null);
    RuleSource wrong = edited(RulesFolder.SILVER, "NetNewCustomer", "NetNewCostumer");
    RuleSource right = RuleSource.of(texts());

    assertThat(wrong.problems()).isNotEmpty();
    List<Optional<RuleSet>> loaded = pool.load(List.of(wrong, right, wrong));
    assertThat(loaded.get(0)).isEmpty();
    assertThat(loaded.get(2)).isEmpty();
    assertThat(attained(loaded.get(1).orElseThrow(), 4)).isEqualTo("silver");
    assertThat(attained(pool.load(List.of(right)).get(0).orElseThrow(), 3)).isEqualTo("none");
  }
}
