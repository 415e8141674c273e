package dev.attain.report;

import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.RequirementSummary;
import dev.attain.summary.RequirementSummary.ShortBy;
import dev.attain.summary.TierCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The charts of a summary, line by line. */
final class Bars {

  /** Up to here each number of missing ones has a line of its own. */
  private static final long SINGLE = 5;

  private final SummaryWords words;

  Bars(SummaryWords words) {
    this.words = words;
  }

  /** None to the highest tier. */
  List<Bar> tiers(CompetencySummary competency) {
    List<TierCount> tiers = competency.tiers();
    long all = tiers.stream().mapToLong(TierCount::partners).sum();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < tiers.size(); i++) {
      TierCount tier = tiers.get(i);
      String fill = Shades.fill(i - 1, tiers.size() - 1);
      bars.add(Bar.of(words.tier(tier), tier.partners(), all, fill, words));
    }
    return bars;
  }

  /** Met, 1 short, 2 short … then by groups that widen as 1, 2, 5, 10 do, up to the farthest. */
  List<Bar> missing(RequirementSummary requirement) {
    List<ShortBy> shortBy = requirement.shortBy();
    long all = requirement.met() + shortBy.stream().mapToLong(ShortBy::partners).sum();
    long farthest = shortBy.stream().mapToLong(ShortBy::missing).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    bars.add(Bar.of(words.get("met"), requirement.met(), all, Bar.GOOD, words));
    long from = 1;
    while (from <= farthest) {
      long to = Math.min(end(from), farthest);
      bars.add(
          Bar.of(
              from == to
                  ? words.get("short", words.number(from))
                  : words.get("shortRange", words.number(from), words.number(to)),
              partners(shortBy, from, to),
              all,
              from == 1 ? Bar.NEAR : Bar.FAR,
              words));
      from = to + 1;
    }
    return bars;
  }

  private static long partners(List<ShortBy> shortBy, long from, long to) {
    return shortBy.stream()
        .filter(one -> one.missing() >= from && one.missing() <= to)
        .mapToLong(ShortBy::partners)
        .sum();
  }

  /** The last of the group that begins here: 6–10, 11–20, 21–50, 51–100 … */
  private static long end(long from) {
    if (from <= SINGLE) {
      return from;
    }
    long power = 1;
    while (power * 10 < from) {
      power *= 10;
    }
    return from <= 2 * power ? 2 * power : from <= 5 * power ? 5 * power : 10 * power;
  }

  /**
   * How many lose a tier in which month. Where not all of them are listed, those that are not lose
   * it last: they stand with the month of the last one that is, as from then on.
   */
  List<Bar> months(CompetencySummary competency) {
    NavigableMap<YearMonth, Long> months = new TreeMap<>();
    for (Lapsing one : competency.lapsing()) {
      months.merge(YearMonth.from(one.on()), 1L, Long::sum);
    }
    if (months.isEmpty()) {
      return List.of();
    }
    YearMonth last = months.lastKey();
    long others = competency.lapses() - competency.lapsing().size();
    months.merge(last, others, Long::sum);
    for (YearMonth month = months.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
      months.putIfAbsent(month, 0L);
    }
    long longest = months.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<YearMonth, Long> month : months.entrySet()) {
      boolean open = others > 0 && month.getKey().equals(last);
      bars.add(
          Bar.of(
              open ? words.get("fromMonth", "" + month.getKey()) : "" + month.getKey(),
              month.getValue(),
              competency.lapses(),
              longest,
              Bar.LOST,
              words));
    }
    return bars;
  }
}
