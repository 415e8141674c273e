package dev.attain.logic;

import dev.attain.facts.Evaluation;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule asks, on one day and on another.
 *
 * @param rule the rule
 * @param asked what it asks
 */
record Turning(AsOf rule, AnyDay.Asked asked) {

  /** Whether the days follow from the days of facts, without looking at each. */
  boolean isDerivable(Watch watch) {
    if (watch instanceof Watch.Crosses crosses) {
      return isComputable(crosses.still());
    }
    return watch instanceof Watch.Spans && asked.fact() != null;
  }

  /** The days on which it may come out otherwise than the day before. */
  Stream<LocalDate> days(Watch watch, Span span) {
    if (watch instanceof Watch.Crosses crosses) {
      return Values.of(crosses.still(), asked.fact(), asked.known()) instanceof LocalDate day
          ? Stream.of(
                  crosses.reaching() ? crosses.shift().reaching(day, span) : NO_DAY,
                  crosses.passing() ? crosses.shift().passing(day, span) : NO_DAY)
              .flatMap(Optional::stream)
          : Stream.of();
    }
    Record fact = asked.fact();
    return watch instanceof Watch.Spans spans && fact != null
        ? FactFields.days(fact.getClass()).stream()
            .map(field -> FactFields.value(fact, field))
            .filter(LocalDate.class::isInstance)
            .flatMap(day -> spans.shift().reaching((LocalDate) day, span).stream())
        : Stream.of();
  }

  /**
   * The days on which something surely holds, and it on no others; the day before the span is
   * looked at, too.
   */
  Optional<Span> holding(Constraint constraint, Span span) {
    Watch watch = rule.whole(constraint).filter(this::isDerivable).orElse(null);
    Record fact = asked.fact();
    if (watch instanceof Watch.Spans spans && fact != null) {
      List<String> days = FactFields.days(fact.getClass());
      if (days.size() != 2) {
        return Optional.empty(); // Only of what begins and ends is it known when it holds.
      }
      return Optional.of(
          Span.from(
              reached(spans.shift(), FactFields.value(fact, days.get(0)), span, span.behind()),
              reached(
                      spans.shift(),
                      FactFields.value(fact, days.get(1)),
                      span,
                      span.until().plusDays(1))
                  .minusDays(1)));
    }
    if (watch instanceof Watch.Crosses crosses
        && Values.of(crosses.still(), fact, asked.known()) instanceof LocalDate day
        && day.isBefore(LocalDate.MAX)) {
      LocalDate reached = crosses.shift().first(day, span);
      LocalDate passed = crosses.shift().first(day.plusDays(1), span);
      return switch (crosses.operator()) {
        case ">=" -> Optional.of(Span.from(reached, span.until()));
        case ">" -> Optional.of(Span.from(passed, span.until()));
        case "<" -> Optional.of(Span.from(span.behind(), reached.minusDays(1)));
        case "<=" -> Optional.of(Span.from(span.behind(), passed.minusDays(1)));
        case "==" -> Optional.of(Span.from(reached, passed.minusDays(1)));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static LocalDate reached(
      Shift shift, @Nullable Object day, Span span, LocalDate otherwise) {
    return day instanceof LocalDate its ? shift.first(its, span) : otherwise;
  }

  private static final Optional<LocalDate> NO_DAY = Optional.empty();

  /** Whether it is known what comes out on any day. */
  boolean isComputable(Constraint constraint) {
    return (constraint.variable() == null || !rule.isUnclear(constraint.variable().text()))
        && isComputable(constraint.expression());
  }

  private boolean isComputable(Expression expression) {
    Pattern pattern = asked.pattern();
    boolean hasFact = asked.fact() != null || (pattern != null && AsOf.isEvaluation(pattern));
    return (hasFact || !readsFact(expression)) && rule.isComputable(expression, asked.known());
  }

  private static boolean readsFact(Expression expression) {
    return AsOf.isOwn(expression)
        || Trees.children(expression).stream().anyMatch(Turning::readsFact);
  }

  /** Whether a condition holds on a day. */
  boolean holds(Constraint constraint, LocalDate day) {
    Record fact = asked.fact();
    return Values.holds(
        constraint, fact == null ? new Evaluation(day) : fact, rule.on(day, asked.known()));
  }

  /** Whether all that is asked holds on a day. */
  boolean holds(LocalDate day) {
    return asked.asked().stream().allMatch(one -> holds(one, day));
  }

  /** What holds on a day and did not the day before, or the other way round. */
  List<Constraint> turned(LocalDate day) {
    LocalDate before = day.minusDays(1);
    return asked.asked().stream().filter(one -> holds(one, day) != holds(one, before)).toList();
  }
}
