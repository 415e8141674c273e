package dev.attain.difference;

import dev.attain.difference.Difference.Kind;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSource;
import dev.attain.rules.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tiers of a competency in all their versions, from low to high.
 *
 * @param before the tiers before
 * @param after the tiers after
 * @param order the difference that is their order; 0 when that is the same
 * @param numbers the difference that a tier is which only one side has
 */
record WovenTiers(
    List<String> before, List<String> after, int order, Map<String, Integer> numbers) {

  static WovenTiers of(
      RuleSource before, Competency old, RuleSource after, Competency now, Found found) {
    List<String> olds = old.tiers().stream().map(Tier::id).toList();
    List<String> nows = now.tiers().stream().map(Tier::id).toList();
    Found.Owner owner = new Found.Owner(now.id(), null, null);
    int order = 0;
    List<String> stay = olds.stream().filter(nows::contains).toList();
    if (!stay.equals(nows.stream().filter(olds::contains).toList())) {
      order = found.add(Kind.TIER_ORDER, owner, inOrder(before, old), inOrder(after, now));
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String tier : olds) {
      if (!nows.contains(tier)) {
        numbers.put(tier, found.add(Kind.TIER, owner, piece(before, old, tier), null));
      }
    }
    for (String tier : nows) {
      if (!olds.contains(tier)) {
        numbers.put(tier, found.add(Kind.TIER, owner, null, piece(after, now, tier)));
      }
    }
    return new WovenTiers(olds, nows, order, Map.copyOf(numbers));
  }

  private static Piece piece(RuleSource source, Competency competency, String tier) {
    String file = WovenCompetency.file(competency.id());
    return YamlLine.entry(file, source.text(file), "tier", tier);
  }

  private static Piece inOrder(RuleSource source, Competency competency) {
    List<String> tiers = competency.tiers().stream().map(Tier::id).toList();
    Piece first = piece(source, competency, tiers.get(0));
    String all = String.join(", ", tiers);
    return new Piece(first.place(), all, all);
  }

  /** The tiers with some differences put back. */
  List<String> tiers(Set<Integer> putBack) {
    boolean old = putBack.contains(order);
    Stream<String> all = (old ? Merged.of(before, after) : Merged.of(after, before)).stream();
    return all.filter(
            tier -> {
              Integer number = numbers.get(tier);
              return number == null || putBack.contains(number) == before.contains(tier);
            })
        .toList();
  }
}
