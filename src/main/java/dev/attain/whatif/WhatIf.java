package dev.attain.whatif;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One decision on a partner's facts, and on its facts as they would be.
 *
 * @param before the decision on the facts as they are
 * @param after the decision on the facts as they would be
 * @param moved each requirement that no longer finds what it found
 */
public record WhatIf(Decision before, Decision after, List<Moved> moved) {

  /** Keeps its own copy of the list. */
  public WhatIf {
    moved = List.copyOf(moved);
  }

  /**
   * Holds two decisions against each other.
   *
   * @param before the decision on the facts as they are
   * @param after the decision on the facts as they would be
   * @return both, and what moved
   * @throws IllegalArgumentException if they do not answer the same question
   */
  public static WhatIf of(Decision before, Decision after) {
    if (!question(before).equals(question(after))) {
      throw new IllegalArgumentException(
          "not the same question: " + question(before) + " and " + question(after));
    }
    List<Moved> moved = new ArrayList<>();
    Map<String, OptionDecision> options =
        after.options().stream()
            .collect(Collectors.toMap(OptionDecision::option, Function.identity()));
    for (OptionDecision option : before.options()) {
      OptionDecision now = options.get(option.option());
      if (now != null) {
        addMoved(option, now, moved);
      }
    }
    return new WhatIf(before, after, moved);
  }

  /**
   * Whether another tier is attained.
   *
   * @return true when it is
   */
  public boolean tierMoved() {
    return !before.attained().equals(after.attained());
  }

  private static void addMoved(OptionDecision option, OptionDecision now, List<Moved> moved) {
    Map<String, RequirementDecision> requirements =
        now.requirements().stream()
            .collect(Collectors.toMap(RequirementDecision::id, Function.identity()));
    for (RequirementDecision requirement : option.requirements()) {
      RequirementDecision other = requirements.get(requirement.id());
      if (other != null) {
        Moved one = Moved.of(option.option(), requirement, other);
        if (one.isOne()) {
          moved.add(one);
        }
      }
    }
  }

  /** Rules of one hash have the same options and requirements on a day. */
  private static List<Object> question(Decision decision) {
    return List.of(
        decision.partnerId(), decision.asOf(), decision.competency(), decision.ruleSet());
  }
}
