package dev.attain.logic;

import dev.attain.facts.PartnerFacts;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSource;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which what the rules of an option say of a partner may change while its facts stay as
 * they are: read from the rules' trees. On every other day a session gives what it gave the day
 * before. Immutable, and safe for many threads.
 */
public final class Days {

  private final RuleSource source;
  private final List<AsOf> rules;
  private final Ticks ticks = new Ticks();

  private Days(RuleSource source, List<AsOf> rules) {
    this.source = source;
    this.rules = rules;
  }

  /**
   * Days that can matter.
   *
   * @param days the days, the earliest first
   * @param everyDay the conditions for which no fewer days than all can be derived, as {@code
   *     file:line: RULE-ID: condition}; none where the days are derived
   */
  public record Found(List<LocalDate> days, List<String> everyDay) {

    /** Keeps its own copies of the lists. */
    public Found {
      days = List.copyOf(days);
      everyDay = List.copyOf(everyDay);
    }
  }

  /**
   * Reads the rules of an option.
   *
   * @param source the rules
   * @param option one of their options
   * @return what finds the days for any partner
   */
  public static Days of(RuleSource source, Option option) {
    return new Days(source, Relevant.rules(option).stream().map(AsOf::new).toList());
  }

  /**
   * Finds the days.
   *
   * @param facts the partner's facts
   * @param from a day for which it is decided in any case
   * @param until the last day
   * @return the days behind the first on which anything may change that a requirement depends on
   */
  public Found between(PartnerFacts facts, LocalDate from, LocalDate until) {
    DaySearch search = new DaySearch(source, new Base(facts), ticks, from, until);
    rules.forEach(search::add);
    return search.found();
  }
}
