package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.whatif.Overlay;
import dev.attain.whatif.Put;
import dev.attain.whatif.Removal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What changes say of one partner, and what is known of its facts. */
final class ChangedPartner {

  private final List<Given> given = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();
  private final Map<Record, Origin> origins = new LinkedHashMap<>();
  private @Nullable Origin declared;
  private @Nullable String name;
  private boolean individualsListed;
  private boolean isNew;

  /**
   * A fact that is put in.
   *
   * @param fact the fact
   * @param at where its row begins
   * @param column what the column of the individual is called, in an exam pass
   * @param line the line of that column
   */
  record Given(Record fact, Origin at, String column, long line) {

    static Given of(Record fact, Row row, Origin at) {
      return new Given(fact, at, row.label(1), row.line(1));
    }
  }

  /** A row that gives a fact. */
  void give(Given fact) {
    given.add(fact);
  }

  /** A row that takes facts away. */
  void remove(Removal removal) {
    removals.add(removal);
  }

  /** The changes, or the facts, list this partner's individuals or they do not. */
  void individualsListed(boolean listed) {
    individualsListed = listed;
  }

  boolean individualsListed() {
    return individualsListed;
  }

  /** Where a fact of this partner stands. */
  void know(Record fact, Origin origin) {
    origins.putIfAbsent(fact, origin);
  }

  Map<Record, Origin> origins() {
    return origins;
  }

  /**
   * A row, or an object, that says who the partner is.
   *
   * @param row has the partner's columns
   * @param at where it stands
   * @throws BadValue if it contradicts another one, or has a bad value
   */
  void declare(Row row, Origin at) throws BadValue {
    String written = row.optional(1);
    if (declared == null) {
      declared = at;
    } else if (name != null && written != null && !name.equals(written)) {
      throw row.bad(
          1, written, "contradicts " + Shown.quoted(name) + " on line " + declared.line());
    }
    name = name == null ? written : name;
  }

  /** Whether it is said who the partner is. */
  boolean isDeclared() {
    return declared != null;
  }

  /** The partner, as far as the changes say; nobody else knows it. */
  PartnerFacts asNew(String partnerId) {
    isNew = true;
    return new PartnerFacts(
        new Partner(partnerId, name), List.of(), List.of(), List.of(), List.of(), true);
  }

  /** Sets every row aside. */
  void rejectAll(String partnerId, String reason, Consumer<Rejected> rejects) {
    given.forEach(row -> reject(row.at, reason, partnerId, rejects));
    removals.forEach(removal -> reject(removal.at(), reason, partnerId, rejects));
  }

  private static void reject(
      @Nullable Origin at, String reason, String partnerId, Consumer<Rejected> rejects) {
    if (at != null) {
      rejects.accept(
          new Rejected(at.file(), at.line(), "partner_id", partnerId, reason, partnerId, null));
    }
  }

  /**
   * The changes as an overlay.
   *
   * @param facts the partner's facts as they are
   * @param complete false when changes that name this partner were set aside before
   * @param rejects takes exam passes of individuals who are not listed
   * @return the overlay
   */
  Overlay overlay(PartnerFacts facts, boolean complete, Consumer<Rejected> rejects) {
    List<Put> puts = new ArrayList<>();
    addName(facts.partner(), complete, puts);
    Set<String> individuals = individualsAfter(facts);
    boolean all = complete;
    for (Given row : given) {
      if (individualsListed
          && row.fact instanceof ExamPass pass
          && !individuals.contains(pass.individualId())) {
        rejects.accept(notListed(row, pass.individualId(), facts.partner().partnerId()));
        all = false;
      } else {
        puts.add(new Put(row.fact, row.at));
      }
    }
    return new Overlay(puts, removals, all);
  }

  /** To name a partner is no change, unless it is all that is said, or the name is another. */
  private void addName(Partner partner, boolean complete, List<Put> puts) {
    boolean nothingElse = !isNew && given.isEmpty() && removals.isEmpty() && complete;
    String known = partner.name();
    String now = name == null ? known : name;
    if (declared != null && (nothingElse || (now != null && !now.equals(known)))) {
      puts.add(new Put(new Partner(partner.partnerId(), now), declared));
    }
  }

  private Set<String> individualsAfter(PartnerFacts facts) {
    Set<String> ids = new HashSet<>();
    for (Individual individual : facts.individuals()) {
      if (removals.stream().noneMatch(removal -> removal.matches(individual))) {
        ids.add(individual.individualId());
      }
    }
    for (Given row : given) {
      if (row.fact instanceof Individual individual) {
        ids.add(individual.individualId());
      }
    }
    return ids;
  }

  private static Rejected notListed(Given row, String individualId, String partnerId) {
    return Rejected.of(
        row.at.file(),
        row.at.line(),
        new BadValue(
            row.line,
            row.column,
            individualId,
            row.column
                + " "
                + Shown.quoted(individualId)
                + " is not among the individuals of partner "
                + Shown.value(partnerId)
                + " after the changes"),
        partnerId,
        null);
  }
}
