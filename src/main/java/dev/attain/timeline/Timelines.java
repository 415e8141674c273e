package dev.attain.timeline;

import dev.attain.decision.Decision;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Days;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Makes timelines by the rules of one rule set. Immutable, and safe for many threads. */
@API(status = Status.INTERNAL)
public final class Timelines {

  private final RuleSet rules;
  private final Decider decider;
  private final Map<String, Days> days = new ConcurrentHashMap<>();

  /**
   * Decides with a rule set.
   *
   * @param rules the rules
   */
  public Timelines(RuleSet rules) {
    this.rules = rules;
    this.decider = new Decider(rules);
  }

  /**
   * Makes the timeline of a partner.
   *
   * @param facts the partner's facts
   * @param from the first day
   * @param until the last day
   * @param competency one of the rule set's competencies
   * @param origins where facts stand, as far as that is known
   * @return the timeline
   * @throws IllegalArgumentException if the last day lies before the first
   * @throws UndecidedException if the rules gave no clear answer on one of the days
   */
  public Timeline of(
      PartnerFacts facts,
      LocalDate from,
      LocalDate until,
      Competency competency,
      Map<Record, Origin> origins) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a timeline cannot end on " + until + ", before " + from);
    }
    List<Course> courses = new ArrayList<>();
    TreeSet<LocalDate> evaluated = new TreeSet<>(List.of(from));
    TreeSet<LocalDate> steps = new TreeSet<>();
    TreeSet<String> everyDay = new TreeSet<>();
    for (Option option : competency.options()) {
      Days.Found found = days(competency, option).between(facts, from, until);
      Course course = Course.of(decider, facts, competency, option, from, found);
      courses.add(course);
      evaluated.addAll(found.days());
      everyDay.addAll(found.everyDay());
      steps.addAll(course.steps());
    }
    List<Interval> intervals = intervals(competency, courses, steps, until);
    Changes changes = new Changes(rules, decider, facts, competency, courses, origins);
    return new Timeline(
        facts.partner().partnerId(),
        facts.partner().name(),
        facts.complete(),
        competency.id(),
        competency.name(),
        competency.tiers().stream().map(tier -> new TierName(tier.id(), tier.name())).toList(),
        from,
        until,
        intervals,
        changes.between(intervals),
        evaluated.size(),
        List.copyOf(everyDay),
        rules.hash());
  }

  private Days days(Competency competency, Option option) {
    return days.computeIfAbsent(
        competency.id() + "/" + option.id(), name -> Days.of(rules.source(), option));
  }

  private static List<Interval> intervals(
      Competency competency, List<Course> courses, SortedSet<LocalDate> steps, LocalDate until) {
    List<Interval> intervals = new ArrayList<>();
    for (LocalDate day : steps) {
      Interval next = interval(competency, courses, day, until);
      int last = intervals.size() - 1;
      if (last >= 0 && intervals.get(last).attained().equals(next.attained())) {
        continue;
      }
      if (last >= 0) {
        intervals.set(last, intervals.get(last).until(day.minusDays(1)));
      }
      intervals.add(next);
    }
    return intervals;
  }

  /** Days with the tier of the first of them: the highest through any option. */
  private static Interval interval(
      Competency competency, List<Course> courses, LocalDate from, LocalDate to) {
    String attained = Decision.NONE;
    Text name = Text.of("");
    for (Tier tier : competency.tiers()) {
      if (courses.stream().anyMatch(one -> one.on(from).attained().equals(tier.id()))) {
        attained = tier.id();
        name = tier.name();
      }
    }
    return new Interval(from, to, attained, name);
  }
}
