package dev.attain.logic;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens to a fact on the day on which something that is asked of it turns. */
final class Turnings {

  private Turnings() {}

  /** What turns with all that is asked of a fact; nothing where that is not known. */
  static List<Turn> of(Turning turning, LocalDate day) {
    AnyDay.Asked asked = turning.asked();
    Pattern pattern = asked.pattern();
    if (pattern == null || !asked.asked().stream().allMatch(turning::isComputable)) {
      return List.of();
    }
    boolean now = turning.holds(day);
    if (now == turning.holds(day.minusDays(1))) {
      return List.of();
    }
    return turning.turned(day).stream()
        .filter(one -> turning.holds(one, day) == now)
        .map(one -> turn(turning, pattern, one, day, now))
        .toList();
  }

  private static Turn turn(
      Turning turning, Pattern pattern, Constraint constraint, LocalDate day, boolean now) {
    Turn.Kind kind = Turn.Kind.OTHER_DAY;
    List<String> fields = List.of();
    for (Watch watch : turning.rule().watches(constraint)) {
      if (turning.isDerivable(watch) && turning.days(watch, Span.of(day)).findAny().isPresent()) {
        fields = fields(turning, watch, day);
        kind = kind(turning, watch, fields, day);
      }
    }
    return new Turn(
        kind, turning.rule().rule(), pattern, constraint, turning.asked().fact(), fields, now);
  }

  private static List<String> fields(Turning turning, Watch watch, LocalDate day) {
    Record fact = turning.asked().fact();
    if (fact == null) {
      return List.of();
    }
    List<String> days = FactFields.days(fact.getClass());
    if (watch instanceof Watch.Crosses crosses) {
      List<String> named = new ArrayList<>();
      own(crosses.still(), named);
      named.retainAll(days);
      return named;
    }
    return watch instanceof Watch.Spans spans
        ? days.stream()
            .filter(
                field ->
                    FactFields.value(fact, field) instanceof LocalDate its
                        && spans.shift().reaching(its, Span.of(day)).isPresent())
            .toList()
        : List.of();
  }

  private static void own(Expression expression, List<String> found) {
    if (expression instanceof Expression.Field field && field.on() == null) {
      found.add(field.name().text());
    }
    Trees.children(expression).forEach(part -> own(part, found));
  }

  private static Turn.Kind kind(Turning turning, Watch watch, List<String> fields, LocalDate day) {
    Record fact = turning.asked().fact();
    Optional<Shift> shift =
        watch instanceof Watch.Crosses crosses
            ? Optional.of(crosses.shift())
            : watch instanceof Watch.Spans spans ? Optional.of(spans.shift()) : Optional.empty();
    LocalDate reckoned = shift.map(one -> one.of(day)).orElse(null);
    if (reckoned == null || fact == null || fields.isEmpty()) {
      return Turn.Kind.OTHER_DAY;
    }
    if (!reckoned.equals(day)) {
      return reckoned.isBefore(day) ? Turn.Kind.LEAVES_WINDOW : Turn.Kind.COMES_NEAR;
    }
    if (watch instanceof Watch.Crosses crosses && !(crosses.still() instanceof Expression.Field)) {
      return Turn.Kind.EXPIRES;
    }
    return FactFields.days(fact.getClass()).indexOf(fields.get(fields.size() - 1)) > 0
        ? Turn.Kind.ENDS
        : Turn.Kind.BEGINS;
  }
}
