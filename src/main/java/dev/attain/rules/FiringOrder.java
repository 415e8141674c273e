package dev.attain.rules;

/**
 * Which rules fire first, of those that could: definitions, then requirements, then tiers.
 *
 * <p>What they come to does not depend on it. But a requirement that counts while the definitions
 * are still at work counts anew for each thing they make, and takes its result back each time: a
 * partner with a hundred customers would have a hundred results, of which one stays.
 */
final class FiringOrder {

  /** For the rules that are made from requirements. */
  static final String TIER = " salience -2 ";

  private static final String REQUIREMENT = " salience -1 ";
  private static final String DEFINITION = "";

  private FiringOrder() {}

  /** What is written before the {@code when} of a rule. */
  static String of(Rule rule) {
    return rule.tier() == null ? DEFINITION : REQUIREMENT;
  }
}
