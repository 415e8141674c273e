package dev.attain.logic;

import dev.attain.rules.RuleSource;
import dev.attain.source.Place;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.Printer;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the days that can matter for one partner, rule by rule. For one thread. */
final class DaySearch {

  private final RuleSource source;
  private final Base base;
  private final Ticks ticks;
  private final LocalDate from;
  private final LocalDate until;
  private final BitSet days = new BitSet();
  private final Set<String> everyDay = new TreeSet<>();

  DaySearch(RuleSource source, Base base, Ticks ticks, LocalDate from, LocalDate until) {
    this.source = source;
    this.base = base;
    this.ticks = ticks;
    this.from = from;
    this.until = until;
  }

  Days.Found found() {
    long first = from.toEpochDay();
    return new Days.Found(
        days.stream().mapToObj(day -> LocalDate.ofEpochDay(first + day)).toList(),
        List.copyOf(everyDay));
  }

  /** Adds the days on which a rule begins and ends, and those that matter in between. */
  void add(AsOf rule) {
    LocalDate begins = rule.rule().effectiveOn();
    LocalDate ends = rule.rule().expiresOn();
    LocalDate behind = from;
    LocalDate last = until;
    if (begins != null) {
      add(begins);
      behind = begins.isAfter(from) ? begins : from;
    }
    if (ends != null) {
      add(ends);
      last = ends.isBefore(until) ? ends : until;
    }
    if (behind.isBefore(last)) {
      Span span = new Span(behind, last);
      new AnyDay(rule, base, span)
          .each(
              Bindings.NONE,
              (asked, days) -> asked(new Turning(rule, asked), span, days.and(span)));
      for (Expression part : rule.elsewhere()) {
        ticks.of(rule, part, span).forEach(this::add);
        tell(rule, part, part, Printer.of(part));
      }
    }
  }

  private void add(LocalDate day) {
    if (day.isAfter(from) && !day.isAfter(until)) {
      days.set((int) (day.toEpochDay() - from.toEpochDay()));
    }
  }

  /**
   * Adds the days on which something turns.
   *
   * @param span the days on which the rule is in force
   * @param days those of them on which it makes a difference
   */
  private void asked(Turning turning, Span span, Span days) {
    for (Constraint constraint : turning.asked().asked()) {
      for (Watch watch : turning.rule().watches(constraint)) {
        if (turning.isDerivable(watch)) {
          turning.days(watch, days).forEach(this::add);
        } else {
          dayByDay(turning, constraint, watch, span, days);
        }
      }
    }
  }

  /** Only this condition is looked at on each day; no session is needed for that. */
  private void dayByDay(Turning turning, Constraint constraint, Watch watch, Span span, Span days) {
    boolean known = turning.isComputable(constraint);
    for (Expression part : AsOf.parts(watch)) {
      for (LocalDate day : ticks.of(turning.rule(), part, span)) {
        if (days.has(day)
            && (!known
                || turning.holds(constraint, day) != turning.holds(constraint, day.minusDays(1)))) {
          add(day);
        }
      }
      if (!known) {
        tell(turning.rule(), part, constraint, Printer.of(constraint));
      }
    }
  }

  /** What is another day on every day leaves no day out. */
  private void tell(AsOf rule, Expression part, Node at, String drl) {
    if (rule.value(part, from) instanceof LocalDate) {
      String file = rule.rule().file();
      Place place = Place.of(file, source.text(file), at.from(), at.to());
      everyDay.add(file + ":" + place.line() + ": " + rule.rule().id() + ": " + drl);
    }
  }
}
