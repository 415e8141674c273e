package dev.attain.impact;

import dev.attain.difference.Difference;
import dev.attain.difference.Difference.Kind;
import dev.attain.difference.Differences;
import dev.attain.difference.Merged;
import dev.attain.difference.Piece;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.session.UndecidedException;
import dev.attain.text.Suggestion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two rule sets, or one on two days, that are compared by what they decide. Immutable; what it
 * begins is for one thread, and works with several.
 */
public final class Comparison {

  private final Sides sides;
  private final Differences differences;
  private final List<Difference> all;
  private final List<String> competencies;
  private final int threads;
  private final @Nullable Path cache;

  private Comparison(
      Sides sides,
      Differences differences,
      List<Difference> all,
      List<String> competencies,
      int threads,
      @Nullable Path cache) {
    this.sides = sides;
    this.differences = differences;
    this.all = all;
    this.competencies = competencies;
    this.threads = threads;
    this.cache = cache;
  }

  /**
   * Compares rules and days.
   *
   * @param before the rules that decide first
   * @param asOfBefore the day for which they decide
   * @param after the rules that decide then
   * @param asOfAfter the day for which these decide
   * @return the comparison of all competencies that either has
   */
  public static Comparison of(
      RuleSet before, LocalDate asOfBefore, RuleSet after, LocalDate asOfAfter) {
    Differences differences = Differences.between(before.source(), after.source());
    List<Difference> all = new ArrayList<>(differences.all());
    if (!asOfBefore.equals(asOfAfter)) {
      all.add(
          new Difference(
              all.size() + 1,
              Kind.AS_OF,
              null,
              null,
              null,
              new Piece(null, asOfBefore.toString(), asOfBefore.toString()),
              new Piece(null, asOfAfter.toString(), asOfAfter.toString())));
    }
    List<String> competencies =
        Merged.of(
            after.competencies().stream().map(Competency::id).toList(),
            before.competencies().stream().map(Competency::id).toList());
    return new Comparison(
        new Sides("before", before, asOfBefore, "after", after, asOfAfter),
        differences,
        List.copyOf(all),
        List.copyOf(competencies),
        Runtime.getRuntime().availableProcessors(),
        null);
  }

  /**
   * The same, with names for the two sides.
   *
   * @param before what the rules before are called, such as their folder
   * @param after what the rules after are called
   * @return a comparison
   */
  public Comparison named(String before, String after) {
    Sides named =
        new Sides(
            before, sides.before(), sides.asOfBefore(), after, sides.after(), sides.asOfAfter());
    return new Comparison(named, differences, all, competencies, threads, cache);
  }

  /**
   * The same, of some competencies only.
   *
   * @param names their names
   * @return a comparison
   * @throws IllegalArgumentException if neither side has such a competency
   */
  public Comparison only(Collection<String> names) {
    for (String name : names) {
      if (!competencies.contains(name)) {
        throw new IllegalArgumentException(
            "competency \"" + name + "\" is unknown." + Suggestion.didYouMean(name, competencies));
      }
    }
    return new Comparison(
        sides,
        differences,
        all,
        competencies.stream().filter(names::contains).toList(),
        threads,
        cache);
  }

  /**
   * The same, decided by so many threads; without this by as many as there are processors.
   *
   * @param number how many, 1 or more
   * @return a comparison
   */
  public Comparison onThreads(int number) {
    return new Comparison(sides, differences, all, competencies, Math.max(1, number), cache);
  }

  /**
   * The same, with a folder for rules that are compiled to find out which difference did it.
   *
   * @param folder a folder of this user's own, made when it is not there; null for none
   * @return a comparison
   */
  public Comparison cachedIn(@Nullable Path folder) {
    return new Comparison(sides, differences, all, competencies, threads, folder);
  }

  /**
   * The words that facts may use: those of both sides.
   *
   * @return the vocabulary that facts are to be read with
   */
  public Vocabulary vocabulary() {
    return differences.vocabulary();
  }

  /**
   * The competencies that are compared.
   *
   * @return their names
   */
  public List<String> competencies() {
    return competencies;
  }

  /**
   * What differs between the two sides.
   *
   * @return the differences by number; where the days differ, too, that is the last one
   */
  public List<Difference> differences() {
    return all;
  }

  /**
   * Decides for a population on both sides.
   *
   * @param partners their facts, in canonical words of {@link #vocabulary()}; read once
   * @return what changes for whom
   * @throws IllegalArgumentException if a fact has a word that is not a canonical one
   * @throws UndecidedException if rules of either side leave the answer open for a partner
   */
  public Impact impactOn(Iterable<PartnerFacts> partners) {
    try (ImpactRun run = begin()) {
      partners.forEach(run::add);
      return run.end();
    }
  }

  /**
   * Begins to decide for partners that come one after the other, such as from a file.
   *
   * @return takes the partners; must be closed
   */
  public ImpactRun begin() {
    return new ImpactRun(this);
  }

  Sides sides() {
    return sides;
  }

  Differences read() {
    return differences;
  }

  int threads() {
    return threads;
  }

  @Nullable Path cache() {
    return cache;
  }
}
