package dev.attain.impact;

import dev.attain.difference.Difference;
import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner that has another tier.
 *
 * @param partnerId the partner's id
 * @param partnerName the partner's name, where the facts give one
 * @param complete false when facts of this partner were set aside on either side
 * @param competency the competency's name
 * @param from its tier before
 * @param to its tier after
 * @param direction whether that is higher or lower
 * @param requirements the requirements that did it: of a tier that was lost those that are not met
 *     any more, of a tier that was gained those that were not met before
 * @param causes what did it: put back all together to what they were, they undo the flip, and none
 *     of them can be left out. In the order in which they are named elsewhere
 * @param alone others of which each, put back alone, undoes the flip, too; empty when there is more
 *     than one cause
 */
public record Flip(
    String partnerId,
    @Nullable String partnerName,
    boolean complete,
    String competency,
    String from,
    String to,
    Direction direction,
    List<Asked> requirements,
    List<Difference> causes,
    List<Difference> alone) {

  /** Keeps its own copies of the lists. */
  public Flip {
    requirements = List.copyOf(requirements);
    causes = List.copyOf(causes);
    alone = List.copyOf(alone);
  }

  /** Which way a partner went. */
  public enum Direction {
    /** To a higher tier. */
    GAIN,
    /** To a lower tier, or to none. */
    LOSS
  }

  /**
   * A requirement on both sides.
   *
   * @param id its id
   * @param tier the tier that it belongs to
   * @param text what it asks for, as the rules after say it where they have it
   * @param before what was found before; null when it was not asked
   * @param after what was found after; null when it is no longer asked
   */
  public record Asked(
      String id, String tier, Text text, @Nullable Result before, @Nullable Result after) {}

  /**
   * What a requirement found.
   *
   * @param needed how many are needed, at least
   * @param found how many were found
   * @param met whether enough were found
   */
  public record Result(long needed, long found, boolean met) {}
}
