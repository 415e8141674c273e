package dev.attain.rules;

import dev.attain.syntax.RuleTree;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its own syntax tree shows it.
 *
 * @param id its id, such as {@code ABC-XYZ-BRONZE-1}
 * @param tier the tier that it is a requirement of; null for a definition
 * @param text its sentence
 * @param source where the programme says so; null when the rule does not tell
 * @param effectiveOn the first as-of date for which it is in force; null for "always was"
 * @param expiresOn the first as-of date for which it is no longer in force; null for "until further
 *     notice"
 * @param file the file it stands in, below the rules folder
 * @param line the line on which it begins
 * @param endLine the line on which it ends
 * @param makes the derived facts that it makes
 * @param counts the facts that it asks for
 * @param tree the rule as it stands in its file
 */
public record Rule(
    String id,
    @Nullable String tier,
    Text text,
    @Nullable String source,
    @Nullable LocalDate effectiveOn,
    @Nullable LocalDate expiresOn,
    String file,
    int line,
    int endLine,
    Set<String> makes,
    Set<String> counts,
    RuleTree tree) {

  /** Keeps its own copies of the sets. */
  public Rule {
    makes = Set.copyOf(makes);
    counts = Set.copyOf(counts);
  }

  /**
   * Whether the rule is in force.
   *
   * @param asOf the as-of date
   * @return true from {@code effectiveOn} on, and before {@code expiresOn}
   */
  public boolean inForceOn(LocalDate asOf) {
    return (effectiveOn == null || !asOf.isBefore(effectiveOn))
        && (expiresOn == null || asOf.isBefore(expiresOn));
  }
}
