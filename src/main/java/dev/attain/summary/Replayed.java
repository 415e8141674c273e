package dev.attain.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a batch, and the same once more.
 *
 * @param partnerId the partner's id
 * @param partnerName its name, or null
 * @param asOf the day for which it was decided
 * @param verdicts the decisions, competency by competency
 * @param changed what is not as it was; a difference is due to something of it
 */
public record Replayed(
    String partnerId,
    @Nullable String partnerName,
    LocalDate asOf,
    List<Verdict> verdicts,
    List<Changed> changed) {

  /** Keeps its own copies of the lists. */
  public Replayed {
    verdicts = List.copyOf(verdicts);
    changed = List.copyOf(changed);
  }

  /**
   * Whether all that was decided is decided again, and nothing was changed in between.
   *
   * @return true when the log can be trusted
   */
  public boolean same() {
    return changed.isEmpty() && verdicts.stream().allMatch(Verdict::same);
  }

  /**
   * One competency.
   *
   * @param competency its name
   * @param then what was attained then
   * @param now what is attained now; null if the rules do not have the competency
   * @param requirementsThen what was found for each requirement then
   * @param requirementsNow what is found now; empty if the rules do not have the competency
   * @param same whether all of it is the same
   */
  public record Verdict(
      String competency,
      String then,
      @Nullable String now,
      String requirementsThen,
      String requirementsNow,
      boolean same) {}

  /** What can be changed between a decision and its repetition. */
  public enum What {
    /** The facts that were kept. */
    FACTS,
    /** The rules. */
    RULES,
    /** A file of results. */
    RESULT,
    /** Attain itself. */
    ATTAIN
  }

  /**
   * Something that is not as it was.
   *
   * @param what what it is
   * @param name which file of results; empty for everything else
   * @param then its hash, or version, when it was decided
   * @param now what it is now; {@code missing} where there is nothing
   */
  public record Changed(What what, String name, String then, String now) {}
}
