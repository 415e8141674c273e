package dev.attain.advise;

import dev.attain.facts.PartnerFacts;
import dev.attain.logic.Days;
import dev.attain.logic.FactFields;
import dev.attain.logic.Logic;
import dev.attain.logic.Mend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Until when something holds: looked for on each day of a year on which anything could change. */
final class Holding {

  private final Search search;
  private final Days days;
  private final LocalDate asOf;

  Holding(Search search, Days days, LocalDate asOf) {
    this.search = search;
    this.days = days;
    this.asOf = asOf;
  }

  private LocalDate end() {
    return asOf.plusYears(1);
  }

  /** The first day on which the tier is lost; null when it holds for a year. */
  @Nullable LocalDate lostOn(PartnerFacts facts) {
    return days(facts).stream().filter(day -> !search.attains(facts, day)).findFirst().orElse(null);
  }

  /** The last day on which the same changes, made on that day, reach the tier. */
  @Nullable LocalDate by(PartnerFacts facts, List<Chosen> way) {
    SortedSet<LocalDate> all = days(facts);
    all.addAll(days(Chosen.applied(facts, way)));
    for (LocalDate day : all) {
      if (!search.attains(Logic.mended(facts, on(asOf, day, Chosen.mends(way))), day)) {
        return day.minusDays(1);
      }
    }
    return null;
  }

  private SortedSet<LocalDate> days(PartnerFacts facts) {
    return new TreeSet<>(days.between(facts, asOf, end()).days());
  }

  /** The changes as they would be made on another day. */
  static List<Mend> on(LocalDate asOf, LocalDate day, List<Mend> mends) {
    List<Mend> moved = new ArrayList<>();
    for (Mend mend : mends) {
      if (mend instanceof Mend.Add add) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String field : FactFields.names(add.fact().getClass())) {
          if (asOf.equals(FactFields.value(add.fact(), field))) {
            values.put(field, day);
          }
        }
        moved.add(new Mend.Add(FactFields.with(add.fact(), values)));
      } else if (mend instanceof Mend.Change change) {
        Map<String, Object> values = new LinkedHashMap<>(change.values());
        values.replaceAll((field, value) -> asOf.equals(value) ? day : value);
        moved.add(new Mend.Change(change.fact(), values));
      } else {
        moved.add(mend);
      }
    }
    return moved;
  }
}
