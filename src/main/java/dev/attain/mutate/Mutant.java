package dev.attain.mutate;

import dev.attain.change.Change;
import dev.attain.rules.Rule;
import dev.attain.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The rules with one thing changed, and whether a scenario noticed.
 *
 * @param rule the rule that is changed
 * @param change what is changed
 * @param fate what became of it
 * @param why the sentence of the scenario that noticed, the reason for which it was accepted, or
 *     why it was skipped; for one that survived, why no case could be made up for its rule, or
 *     empty
 * @param ready for one that survived a scenario that would notice; null when none was found
 * @param tried in how many made-up cases that scenario was looked for
 */
public record Mutant(
    Rule rule, Change change, Fate fate, String why, @Nullable Scenario ready, int tried) {

  /** What can become of a mutant. */
  public enum Fate {
    /** A scenario noticed. */
    CAUGHT,
    /** No scenario noticed. */
    SURVIVED,
    /** No scenario noticed, and somebody said why none can. */
    ACCEPTED,
    /** The changed rules break the law of rules or do not compile: nobody could use them. */
    SKIPPED
  }
}
