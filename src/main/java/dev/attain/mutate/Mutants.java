package dev.attain.mutate;

import java.util.List;

/**
 * All mutants of a rule set.
 *
 * @param all the mutants by rule and place
 * @param scenarios how many scenarios were run against each
 */
public record Mutants(List<Mutant> all, int scenarios) {

  private static final int HUNDRED = 100;

  /** Keeps its own copy of the list. */
  public Mutants {
    all = List.copyOf(all);
  }

  /**
   * The mutants of one fate.
   *
   * @param fate the fate
   * @return the mutants in their order
   */
  public List<Mutant> of(Mutant.Fate fate) {
    return all.stream().filter(mutant -> mutant.fate() == fate).toList();
  }

  /**
   * How many of those that scenarios could notice they noticed.
   *
   * @return from 0 to 100, rounded down: 100 only when no mutant survived
   */
  public int score() {
    int caught = of(Mutant.Fate.CAUGHT).size();
    int survived = of(Mutant.Fate.SURVIVED).size();
    return caught + survived == 0 ? HUNDRED : HUNDRED * caught / (caught + survived);
  }
}
