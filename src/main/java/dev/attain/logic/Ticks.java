package dev.attain.logic;

import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The days on which something is another than the day before that depends on the day alone. */
final class Ticks {

  private static final int KEPT = 1000;

  private record Key(AsOf rule, Expression part, Span span) {}

  private final Map<Key, List<LocalDate>> known = new ConcurrentHashMap<>();

  /** They are the same for all partners, so they are looked for once. */
  List<LocalDate> of(AsOf rule, Expression part, Span span) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(new Key(rule, part, span), Ticks::look);
  }

  private static List<LocalDate> look(Key key) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = key.span().behind();
    Object before = key.rule().value(key.part(), day);
    while (day.isBefore(key.span().until())) {
      day = day.plusDays(1);
      Object now = key.rule().value(key.part(), day);
      if (!Objects.equals(before, now)) {
        days.add(day);
      }
      before = now;
    }
    return List.copyOf(days);
  }
}
