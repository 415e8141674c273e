package dev.attain.batch;

import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.rules.Competency;
import dev.attain.rules.Tier;
import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Lapsing;
import dev.attain.summary.NearMiss;
import dev.attain.summary.NearMiss.Missing;
import dev.attain.summary.RequirementSummary;
import dev.attain.summary.RequirementSummary.ShortBy;
import dev.attain.summary.TierCount;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is counted of one competency. */
final class CompetencyTally {

  private static final int MOST_LISTED = 50;

  private final Map<String, Long> attained = new TreeMap<>();
  private final Map<String, TreeMap<Long, Long>> missing = new TreeMap<>();
  private final List<Near> near = new ArrayList<>();
  private final List<Lapsing> lapsing = new ArrayList<>();
  private long oneShort;
  private long lapses;

  /** A partner that is short of the next tier, by so many in all. */
  private record Near(
      String partnerId,
      @Nullable String partnerName,
      String attained,
      String tier,
      List<Missing> missing) {

    long total() {
      long total = 0;
      for (Missing one : missing) {
        total += one.needed() - one.found();
      }
      return total;
    }
  }

  void add(Decision decision) {
    attained.merge(decision.attained(), 1L, Long::sum);
    for (OptionDecision option : decision.options()) {
      for (RequirementDecision requirement : option.requirements()) {
        missing
            .computeIfAbsent(requirement.id(), any -> new TreeMap<>())
            .merge(requirement.missing(), 1L, Long::sum);
      }
    }
    Near nearest = nearest(decision);
    if (nearest != null) {
      oneShort += nearest.total() == 1 ? 1 : 0;
      if (near.size() < MOST_LISTED || nearest.total() < near.get(near.size() - 1).total()) {
        near.add(place(nearest.total()), nearest);
        if (near.size() > MOST_LISTED) {
          near.remove(MOST_LISTED);
        }
      }
    }
  }

  /** Where one belongs that comes after those that are as near. */
  private int place(long total) {
    int place = near.size();
    while (place > 0 && near.get(place - 1).total() > total) {
      place--;
    }
    return place;
  }

  /** What is missing for the lowest tier above, through the option that needs the least. */
  private static @Nullable Near nearest(Decision decision) {
    Near nearest = null;
    for (OptionDecision option : decision.options()) {
      TierDecision next = above(option, decision.attained());
      if (next == null) {
        continue;
      }
      List<Missing> missing = new ArrayList<>();
      for (RequirementDecision one : option.requirements()) {
        if (one.tier().equals(next.tier()) && !one.met()) {
          missing.add(new Missing(one.id(), one.needed(), one.found()));
        }
      }
      Near near =
          new Near(
              decision.partnerId(),
              decision.partnerName(),
              decision.attained(),
              next.tier(),
              missing);
      if (nearest == null || near.total() < nearest.total()) {
        nearest = near;
      }
    }
    return nearest;
  }

  private static @Nullable TierDecision above(OptionDecision option, String attained) {
    boolean passed = attained.equals(Decision.NONE);
    for (TierDecision tier : option.tiers()) {
      if (passed && !tier.attained()) {
        return tier;
      }
      passed |= tier.tier().equals(attained);
    }
    return null;
  }

  void add(Lapsing one) {
    lapses++;
    lapsing.add(one);
    cut();
  }

  void add(CompetencyTally later) {
    later.attained.forEach((tier, count) -> attained.merge(tier, count, Long::sum));
    later.missing.forEach(
        (id, counts) ->
            counts.forEach(
                (by, count) ->
                    missing
                        .computeIfAbsent(id, any -> new TreeMap<>())
                        .merge(by, count, Long::sum)));
    oneShort += later.oneShort;
    lapses += later.lapses;
    near.addAll(later.near);
    lapsing.addAll(later.lapsing);
    cut();
  }

  /** Keeps the nearest and the soonest; of equal ones those that came first. */
  private void cut() {
    near.sort(Comparator.comparingLong(Near::total));
    lapsing.sort(Comparator.comparing(Lapsing::on));
    near.subList(Math.min(near.size(), MOST_LISTED), near.size()).clear();
    lapsing.subList(Math.min(lapsing.size(), MOST_LISTED), lapsing.size()).clear();
  }

  CompetencySummary summary(Competency competency, LocalDate asOf) {
    List<TierCount> tiers =
        Stream.concat(
                Stream.of(new TierCount(Decision.NONE, Text.of(""), count(Decision.NONE))),
                competency.tiers().stream()
                    .map(tier -> new TierCount(tier.id(), tier.name(), count(tier.id()))))
            .toList();
    List<RequirementSummary> requirements = new ArrayList<>();
    competency
        .options()
        .forEach(
            option ->
                option
                    .requirementsOn(asOf)
                    .forEach(
                        rule ->
                            requirements.add(
                                requirement(
                                    option.id(),
                                    rule.id(),
                                    String.valueOf(rule.tier()),
                                    rule.text()))));
    return new CompetencySummary(
        competency.id(),
        competency.name(),
        tiers,
        requirements,
        near.stream().map(one -> nearMiss(one, competency)).toList(),
        oneShort,
        lapsing,
        lapses);
  }

  private long count(String tier) {
    return attained.getOrDefault(tier, 0L);
  }

  private RequirementSummary requirement(String option, String id, String tier, Text text) {
    TreeMap<Long, Long> counts = missing.getOrDefault(id, new TreeMap<>());
    List<ShortBy> shortBy =
        counts.tailMap(1L).entrySet().stream()
            .map(entry -> new ShortBy(entry.getKey(), entry.getValue()))
            .toList();
    return new RequirementSummary(option, id, tier, text, counts.getOrDefault(0L, 0L), shortBy);
  }

  private static NearMiss nearMiss(Near one, Competency competency) {
    Text name =
        competency.tiers().stream()
            .filter(tier -> tier.id().equals(one.tier))
            .map(Tier::name)
            .findFirst()
            .orElse(Text.of(one.tier));
    return new NearMiss(one.partnerId, one.partnerName, one.attained, one.tier, name, one.missing);
  }

  void write(Bytes out) {
    out.addNumber(attained.size());
    attained.forEach(
        (tier, count) -> {
          out.addText(tier);
          out.addNumber(count);
        });
    out.addNumber(missing.size());
    missing.forEach(
        (id, counts) -> {
          out.addText(id);
          out.addNumber(counts.size());
          counts.forEach(
              (by, count) -> {
                out.addNumber(by);
                out.addNumber(count);
              });
        });
    out.addNumber(oneShort);
    out.addNumber(near.size());
    near.forEach(one -> write(one, out));
    out.addNumber(lapses);
    out.addNumber(lapsing.size());
    for (Lapsing one : lapsing) {
      out.addText(one.partnerId());
      FactBytes.writeOptional(one.partnerName(), out);
      out.addText(one.from());
      out.addText(one.to());
      out.addText(one.on().toString());
    }
  }

  private static void write(Near one, Bytes out) {
    out.addText(one.partnerId);
    FactBytes.writeOptional(one.partnerName, out);
    out.addText(one.attained);
    out.addText(one.tier);
    out.addNumber(one.missing.size());
    for (Missing missing : one.missing) {
      out.addText(missing.requirement());
      out.addLong(missing.needed());
      out.addLong(missing.found());
    }
  }

  static CompetencyTally read(Cursor in) {
    CompetencyTally tally = new CompetencyTally();
    for (long i = in.nextNumber(); i > 0; i--) {
      tally.attained.put(in.nextText(), in.nextNumber());
    }
    for (long i = in.nextNumber(); i > 0; i--) {
      TreeMap<Long, Long> counts = new TreeMap<>();
      tally.missing.put(in.nextText(), counts);
      for (long j = in.nextNumber(); j > 0; j--) {
        counts.put(in.nextNumber(), in.nextNumber());
      }
    }
    tally.oneShort = in.nextNumber();
    for (long i = in.nextNumber(); i > 0; i--) {
      tally.near.add(readNear(in));
    }
    tally.lapses = in.nextNumber();
    for (long i = in.nextNumber(); i > 0; i--) {
      tally.lapsing.add(
          new Lapsing(
              in.nextText(),
              in.nextOptional(),
              in.nextText(),
              in.nextText(),
              LocalDate.parse(in.nextText())));
    }
    return tally;
  }

  private static Near readNear(Cursor in) {
    String id = in.nextText();
    String name = in.nextOptional();
    String attained = in.nextText();
    String tier = in.nextText();
    List<Missing> missing = new ArrayList<>();
    for (long i = in.nextNumber(); i > 0; i--) {
      missing.add(new Missing(in.nextText(), in.nextLong(), in.nextLong()));
    }
    return new Near(id, name, attained, tier, missing);
  }
}
