package dev.attain.whatif;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes on their way into a partner's facts. */
final class Overlaying {

  private final PartnerFacts before;
  private final Map<? extends Record, Origin> origins;
  private final boolean individualsListed;
  private final Overlay overlay;
  private final Set<Record> facts;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> removed = new ArrayList<>();
  private final List<WithoutEffect> withoutEffect = new ArrayList<>();

  Overlaying(
      PartnerFacts before,
      Map<? extends Record, Origin> origins,
      boolean individualsListed,
      Overlay overlay) {
    this.before = before;
    this.origins = origins;
    this.individualsListed = individualsListed;
    this.overlay = overlay;
    this.facts = new LinkedHashSet<>();
    facts.add(before.partner());
    all(before).forEach(facts::add);
  }

  /** A partner's facts, of all kinds. */
  static Stream<Record> all(PartnerFacts facts) {
    return Stream.of(
            facts.associations(), facts.subscriptions(), facts.individuals(), facts.examPasses())
        .flatMap(List::stream);
  }

  Overlaid overlaid() {
    overlay.removals().forEach(this::remove);
    Map<List<Object>, Map<Record, Put>> puts = new LinkedHashMap<>();
    for (Put put : overlay.puts()) {
      if (put.fact() instanceof Partner partner
          && !partner.partnerId().equals(before.partner().partnerId())) {
        throw new IllegalArgumentException(
            "partner " + partner.partnerId() + " is put into " + before.partner().partnerId());
      }
      puts.computeIfAbsent(Kind.keyOf(put.fact()), key -> new LinkedHashMap<>())
          .putIfAbsent(put.fact(), put);
    }
    Map<List<Object>, List<Record>> there = new LinkedHashMap<>();
    for (Record fact : facts) {
      List<Object> key = Kind.keyOf(fact);
      if (puts.containsKey(key)) {
        there.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
      }
    }
    puts.forEach((key, rows) -> put(rows, there.getOrDefault(key, List.of())));
    if (individualsListed) {
      dropPassesOfRemoved();
    }
    changes.addAll(removed);
    return new Overlaid(after(), changes, withoutEffect);
  }

  private void remove(Removal removal) {
    List<Record> all = Stream.concat(Stream.of(before.partner()), all(before)).toList();
    List<Record> matched = all.stream().filter(removal::matches).toList();
    if (matched.isEmpty()) {
      withoutEffect.add(
          new WithoutEffect(removal.at(), Reasons.matchesNothing(before, removal, all)));
    }
    for (Record fact : matched) {
      remove(fact, removal.at());
      if (!individualsListed && fact instanceof Individual individual) {
        passesOf(individual.individualId()).forEach(pass -> remove(pass, removal.at()));
      }
    }
  }

  private void remove(Record fact, @Nullable Origin at) {
    if (facts.remove(fact)) {
      removed.add(Change.removed(fact, origins.get(fact), at));
    }
  }

  private List<ExamPass> passesOf(String individualId) {
    return before.examPasses().stream()
        .filter(pass -> pass.individualId().equals(individualId))
        .toList();
  }

  /** Rows that are the same thing take the place of all facts that are this thing. */
  private void put(Map<Record, Put> rows, List<Record> there) {
    if (rows.keySet().equals(Set.copyOf(there))) {
      rows.values()
          .forEach(
              put ->
                  withoutEffect.add(
                      new WithoutEffect(
                          put.at(), Reasons.alreadyThere(put.fact(), origins.get(put.fact())))));
      return;
    }
    List<Record> go = new ArrayList<>(there);
    go.removeAll(rows.keySet());
    facts.removeAll(go);
    for (Put put : rows.values()) {
      if (!facts.add(put.fact())) {
        continue; // it stays
      }
      // Where several were there, the row is held against the one that it is most like.
      Record like =
          go.stream()
              .min(Comparator.comparingInt(fact -> Change.fields(fact, put.fact()).size()))
              .orElse(null);
      if (like == null) {
        changes.add(Change.added(put));
      } else {
        go.remove(like);
        changes.add(Change.changed(like, origins.get(like), put));
      }
    }
    Put first = rows.values().iterator().next();
    go.forEach(fact -> removed.add(Change.removed(fact, origins.get(fact), first.at())));
  }

  /** An exam pass counts for a person of the partner; whoever goes takes it along. */
  private void dropPassesOfRemoved() {
    Set<String> remaining = individualsNow();
    for (Change change : List.copyOf(removed)) {
      if (change.before() instanceof Individual individual
          && !remaining.contains(individual.individualId())) {
        passesOf(individual.individualId()).forEach(pass -> remove(pass, change.at()));
      }
    }
  }

  private Set<String> individualsNow() {
    Set<String> ids = new HashSet<>();
    of(Individual.class).forEach(individual -> ids.add(individual.individualId()));
    return ids;
  }

  private PartnerFacts after() {
    return new PartnerFacts(
        of(Partner.class).get(0),
        of(Association.class),
        of(Subscription.class),
        individualsListed ? of(Individual.class) : individualsByPasses(),
        of(ExamPass.class),
        before.complete() && overlay.complete());
  }

  private List<Individual> individualsByPasses() {
    Set<String> passed = new LinkedHashSet<>();
    of(ExamPass.class).forEach(pass -> passed.add(pass.individualId()));
    Set<Record> put = new HashSet<>();
    overlay.puts().forEach(given -> put.add(given.fact()));
    List<Individual> individuals = new ArrayList<>();
    for (Individual individual : of(Individual.class)) {
      if (passed.remove(individual.individualId()) || put.contains(individual)) {
        individuals.add(individual);
      }
    }
    passed.forEach(id -> individuals.add(new Individual(id, null, null, null)));
    return individuals;
  }

  private <T extends Record> List<T> of(Class<T> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
