package dev.attain.reference;

import static dev.attain.testing.Story.ATTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.Decision;
import dev.attain.testing.Story;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Ten thousand random partners: the rules say what the plain reading of the programme says. */
class RandomPartnersTest {

  static final int PARTNERS = 10_000;

  /** Compares for each seed; the first that differs is named. */
  static void compare(Function<RandomPartner.Case, Findings> decide) {
    for (long seed = 1; seed <= PARTNERS; seed++) {
      RandomPartner.Case partner = RandomPartner.of(seed, ATTAIN.vocabulary());
      Findings expected = Findings.of(Reference.of(partner.facts(), partner.asOf()));
      Findings found = decide.apply(partner);
      if (!found.equals(expected)) {
        assertThat(found)
            .as("seed %d, as of %s: %s", seed, partner.asOf(), partner.facts())
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void the_door_decides_as_the_reference_does() {
    compare(partner -> findings(ATTAIN.decide(partner.facts(), partner.asOf()).get(0)));
  }

  private static Findings findings(Decision decision) {
    Map<String, Findings.Found> byId = new TreeMap<>();
    for (String id : Findings.IDS) {
      var requirement = Story.requirement(decision, id);
      byId.put(id, new Findings.Found(requirement.found(), requirement.met()));
    }
    return new Findings(byId, decision.attained());
  }

  @Test
  void the_random_partners_reach_every_tier_and_stand_on_both_sides_of_every_threshold() {
    Map<String, Integer> tiers = new HashMap<>();
    Map<Integer, Integer> customers = new HashMap<>();
    Map<Integer, Integer> certified = new HashMap<>();
    LongStream.rangeClosed(1, PARTNERS)
        .mapToObj(seed -> RandomPartner.of(seed, ATTAIN.vocabulary()))
        .map(partner -> Reference.of(partner.facts(), partner.asOf()))
        .forEach(
            expected -> {
              tiers.merge(expected.attained(), 1, Integer::sum);
              customers.merge(expected.customers(), 1, Integer::sum);
              certified.merge(expected.certified(), 1, Integer::sum);
            });

    assertThat(tiers).containsOnlyKeys("none", "silver", "gold");
    assertThat(tiers.values()).allMatch(count -> count >= 50);
    assertThat(customers).containsKeys(0, 3, 4, 5, 24, 25, 26);
    assertThat(certified).containsKeys(0, 1, 2, 3);
  }
}
