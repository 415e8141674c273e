package dev.attain.timeline;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.explain.Telling;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Logic;
import dev.attain.logic.Turns;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why intervals follow one another: the requirements that did it, and what happened on the day. */
final class Changes {

  private final RuleSet rules;
  private final Decider decider;
  private final PartnerFacts facts;
  private final Competency competency;
  private final List<Course> courses;
  private final Map<Record, Origin> origins;

  Changes(
      RuleSet rules,
      Decider decider,
      PartnerFacts facts,
      Competency competency,
      List<Course> courses,
      Map<Record, Origin> origins) {
    this.rules = rules;
    this.decider = decider;
    this.facts = facts;
    this.competency = competency;
    this.courses = courses;
    this.origins = origins;
  }

  List<Change> between(List<Interval> intervals) {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < intervals.size(); i++) {
      changes.add(change(intervals.get(i - 1), intervals.get(i)));
    }
    return changes;
  }

  private Change change(Interval before, Interval now) {
    LocalDate day = now.from();
    List<MovedRequirement> requirements = new ArrayList<>();
    for (Tier tier : competency.tiers()) {
      if (isAttained(tier, day.minusDays(1)) != isAttained(tier, day)) {
        courses.forEach(course -> requirements.addAll(requirements(course, tier, day)));
      }
    }
    return new Change(
        day,
        before.attained(),
        before.attainedName(),
        now.attained(),
        now.attainedName(),
        rank(now.attained()) < rank(before.attained()),
        requirements);
  }

  private int rank(String tier) {
    return tier.equals(Decision.NONE)
        ? -1
        : competency.tiers().stream().map(Tier::id).toList().indexOf(tier);
  }

  private boolean isAttained(Tier tier, LocalDate day) {
    return courses.stream().anyMatch(course -> isAttained(tier, course.on(day)));
  }

  private static boolean isAttained(Tier tier, OptionDecision decision) {
    return decision.tiers().stream()
        .anyMatch(one -> one.tier().equals(tier.id()) && one.attained());
  }

  /** The requirements of a tier that make an option give it or take it on a day. */
  private List<MovedRequirement> requirements(Course course, Tier tier, LocalDate day) {
    OptionDecision before = course.on(day.minusDays(1));
    OptionDecision now = course.on(day);
    if (isAttained(tier, before) == isAttained(tier, now)) {
      return List.of();
    }
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(before.requirements().stream(), now.requirements().stream())
        .filter(requirement -> requirement.tier().equals(tier.id()))
        .forEach(requirement -> ids.add(requirement.id()));
    Option option = course.option();
    Causes causes = null;
    List<MovedRequirement> moved = new ArrayList<>();
    for (String id : ids) {
      RequirementDecision was = find(before, id);
      RequirementDecision is = find(now, id);
      if (was == null || is == null || was.met() != is.met()) {
        causes = causes == null ? causes(option, day) : causes;
        moved.add(
            new MovedRequirement(
                option.id(),
                option.name(),
                id,
                tier.id(),
                tier.name(),
                text(was, is),
                found(was),
                found(is),
                causes.of(id)));
      }
    }
    return moved;
  }

  private static @Nullable RequirementDecision find(OptionDecision decision, String id) {
    return decision.requirements().stream()
        .filter(requirement -> requirement.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Text text(@Nullable RequirementDecision was, @Nullable RequirementDecision is) {
    return Optional.ofNullable(is)
        .or(() -> Optional.ofNullable(was))
        .map(RequirementDecision::text)
        .orElseThrow();
  }

  private static MovedRequirement.@Nullable Found found(@Nullable RequirementDecision decision) {
    return decision == null
        ? null
        : new MovedRequirement.Found(decision.needed(), decision.found(), decision.met());
  }

  /** What definitions make is taken from sessions of both days. */
  private Causes causes(Option option, LocalDate day) {
    LocalDate before = day.minusDays(1);
    Turns turns =
        Turns.on(
            option,
            facts,
            day,
            decider.explain(facts, before, competency, option).derived(),
            decider.explain(facts, day, competency, option).derived());
    Logic logic = Logic.of(option, facts, day, rules.vocabulary());
    return new Causes(turns, new Telling(rules.source(), option, facts, day, logic, origins));
  }
}
