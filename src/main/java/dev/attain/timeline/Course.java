package dev.attain.timeline;

import dev.attain.decision.OptionDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Days;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.session.Decider;
import dev.attain.session.UndecidedException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an option comes to from day to day: decided in sessions on the days that can matter. */
final class Course {

  private final Option option;
  private final NavigableMap<LocalDate, OptionDecision> steps = new TreeMap<>();
  private final Days.Found days;

  private Course(Option option, Days.Found days) {
    this.option = option;
    this.days = days;
  }

  static Course of(
      Decider decider,
      PartnerFacts facts,
      Competency competency,
      Option option,
      LocalDate from,
      Days.Found days) {
    Course course = new Course(option, days);
    OptionDecision last = decide(decider, facts, from, competency, option);
    course.steps.put(from, last);
    for (LocalDate day : days.days()) {
      OptionDecision now = decide(decider, facts, day, competency, option);
      if (!now.equals(last)) {
        course.steps.put(day, now);
        last = now;
      }
    }
    return course;
  }

  private static OptionDecision decide(
      Decider decider, PartnerFacts facts, LocalDate day, Competency competency, Option option) {
    try {
      return decider.decide(facts, day, competency, option);
    } catch (UndecidedException e) {
      throw new UndecidedException(e.getMessage() + " (as of " + day + ")", e);
    }
  }

  Option option() {
    return option;
  }

  Days.Found days() {
    return days;
  }

  /** The days on which anything is another than the day before, and the first. */
  Collection<LocalDate> steps() {
    return steps.keySet();
  }

  OptionDecision on(LocalDate day) {
    return steps.floorEntry(day).getValue();
  }
}
