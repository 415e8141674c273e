package dev.attain.whatif;

import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes to the facts of one partner. Immutable.
 *
 * <pre>{@code
 * PartnerFacts before =
 *     Attain.shipped().partner("1111111", "Contoso").individual("i-1").build();
 * Overlay changes =
 *     Overlay.NONE
 *         .with(new ExamPass("i-1", "e-1", LocalDate.of(2017, 6, 1)))
 *         .without(Kind.ASSOCIATION, Map.of("customerId", "c-1"));
 * PartnerFacts after = changes.applyTo(before).facts();
 * }</pre>
 *
 * @param puts what is put in
 * @param removals what is taken away of the facts as they were; never of what is put in
 * @param complete false when changes of this partner were set aside because they could not be read
 */
public record Overlay(List<Put> puts, List<Removal> removals, boolean complete) {

  /** Changes nothing. */
  public static final Overlay NONE = new Overlay(List.of(), List.of(), true);

  /** Keeps its own copies of the lists. */
  public Overlay {
    puts = List.copyOf(puts);
    removals = List.copyOf(removals);
  }

  /**
   * These changes, and a fact put in.
   *
   * @param fact the fact, in canonical words; a partner gives a new name
   * @return the changes
   * @throws IllegalArgumentException if it is a fact that nobody can change
   */
  public Overlay with(Record fact) {
    List<Put> more = new ArrayList<>(puts);
    more.add(new Put(fact, null));
    return new Overlay(more, removals, complete);
  }

  /**
   * These changes, and facts put in, such as those of a builder that knows the vocabulary.
   *
   * @param facts the facts; the partner itself is not looked at
   * @return the changes
   */
  public Overlay withAll(PartnerFacts facts) {
    List<Put> more = new ArrayList<>(puts);
    Overlaying.all(facts).forEach(fact -> more.add(new Put(fact, null)));
    return new Overlay(more, removals, complete);
  }

  /**
   * These changes, and facts taken away.
   *
   * @param kind their kind
   * @param fields what they have in some of their fields, in canonical words
   * @return the changes
   * @throws IllegalArgumentException if the kind has no such field, a value is of another type, or
   *     there is none
   */
  public Overlay without(Kind kind, Map<String, Object> fields) {
    List<Removal> more = new ArrayList<>(removals);
    more.add(new Removal(kind, fields, null));
    return new Overlay(puts, more, complete);
  }

  /**
   * Applies the changes to facts, whose individuals are those that they list.
   *
   * @param facts the partner's facts
   * @return the facts as they would be, and what was changed
   * @throws IllegalArgumentException if another partner is put in
   */
  public Overlaid applyTo(PartnerFacts facts) {
    return applyTo(facts, Map.of(), true);
  }

  /**
   * Applies the changes to facts that were read from a source.
   *
   * @param facts the partner's facts
   * @param origins where they stand, as far as that is known
   * @param individualsListed false when everyone who passed an exam is with the partner, and nobody
   *     else who is not put in
   * @return the facts as they would be, and what was changed
   * @throws IllegalArgumentException if another partner is put in
   */
  public Overlaid applyTo(
      PartnerFacts facts, Map<? extends Record, Origin> origins, boolean individualsListed) {
    return new Overlaying(facts, origins, individualsListed, this).overlaid();
  }
}
