package dev.attain.live;

import dev.attain.impact.Flip;
import dev.attain.impact.Impact;
import dev.attain.rules.RuleSet;
import dev.attain.source.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of rules in a folder.
 *
 * @param hash their hash; null where they could not be read
 * @param rules the rules, ready to serve; null where they could not be compiled, or are those that
 *     serve already
 * @param problems what is wrong with the rules, where each problem has a place
 * @param impact what they change for the sample; null where it was not looked at
 * @param reasons why they are not to serve; empty when they are
 * @param mayPass whether the reason is none of the rules' own, and may be gone the next time
 */
record Verdict(
    @Nullable String hash,
    @Nullable RuleSet rules,
    List<Problem> problems,
    @Nullable Impact impact,
    List<String> reasons,
    boolean mayPass) {

  static Verdict same(String hash) {
    return new Verdict(hash, null, List.of(), null, List.of(), false);
  }

  static Verdict unfit(@Nullable String hash, String reason) {
    return new Verdict(hash, null, List.of(), null, List.of(reason), false);
  }

  static Verdict fault(@Nullable String hash, String reason) {
    return new Verdict(hash, null, List.of(), null, List.of(reason), true);
  }

  static Verdict wrong(String hash, List<Problem> problems) {
    return new Verdict(
        hash, null, problems, null, problems.stream().map(Problem::toString).toList(), false);
  }

  /** How many partners of the sample have another tier. */
  long flips() {
    return impact == null ? 0 : flips(impact);
  }

  static long flips(Impact impact) {
    return impact.competencies().stream()
        .flatMap(competency -> competency.flips().stream())
        .map(Flip::partnerId)
        .distinct()
        .count();
  }
}
