package dev.attain.impact;

import dev.attain.difference.Difference;
import dev.attain.difference.Difference.Kind;
import dev.attain.facts.PartnerFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What flipped a partner.
 *
 * @param together differences that undo the flip when all of them are put back, and not when one of
 *     them is left out
 * @param alone others of which each undoes the flip alone
 */
record Cause(List<Difference> together, List<Difference> alone) {

  /**
   * Finds it.
   *
   * @param from the tier before
   * @param requirements the ids of the requirements that did it: what differs in these is named
   *     first
   */
  static Cause of(Hybrids hybrids, PartnerFacts facts, String from, Set<String> requirements) {
    List<Difference> inOrder =
        hybrids.differences().stream()
            .sorted(
                Comparator.comparing((Difference d) -> d.kind() == Kind.AS_OF)
                    .thenComparing(d -> d.rule() == null || !requirements.contains(d.rule()))
                    .thenComparing(Difference::number))
            .toList();
    List<Difference> alone =
        inOrder.stream().filter(one -> hybrids.attains(from, facts, Set.of(one.number()))).toList();
    if (!alone.isEmpty()) {
      return new Cause(alone.subList(0, 1), alone.subList(1, alone.size()));
    }
    Set<Integer> needed = needed(hybrids, facts, from, inOrder);
    return new Cause(
        inOrder.stream()
            .filter(difference -> needed.contains(difference.number()))
            .sorted(Comparator.comparing(Difference::number))
            .toList(),
        List.of());
  }

  /** All of them undo it; whatever can be left out is left out, whole rules first. */
  private static Set<Integer> needed(
      Hybrids hybrids, PartnerFacts facts, String from, List<Difference> inOrder) {
    Map<String, Set<Integer>> byRule = new LinkedHashMap<>();
    for (Difference difference : inOrder) {
      String rule = difference.option() + " " + difference.rule();
      byRule.computeIfAbsent(rule, any -> new HashSet<>()).add(difference.number());
    }
    List<Set<Integer>> parts = new ArrayList<>(byRule.values());
    List<Difference> backwards = new ArrayList<>(inOrder);
    Collections.reverse(backwards);
    backwards.forEach(difference -> parts.add(Set.of(difference.number())));
    Set<Integer> needed =
        inOrder.stream().map(Difference::number).collect(Collectors.toCollection(HashSet::new));
    boolean fewer = true;
    while (fewer) {
      fewer = false;
      for (Set<Integer> part : parts) {
        Set<Integer> rest = new HashSet<>(needed);
        if (rest.removeAll(part) && !rest.isEmpty() && hybrids.attains(from, facts, rest)) {
          needed = rest;
          fewer = true;
        }
      }
    }
    return needed;
  }
}
