package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not count, with every reason. With exactly these reasons gone it counts; with
 * all but one gone it does not.
 *
 * @param id what it is: a customer's id, an individual's, or that of a fact
 * @param name its name for people, such as an individual's; else its id
 * @param wouldAdd how much it would add to what is found
 * @param rule the id of the rule that it is nearest to
 * @param reasons why it does not count; none at {@link Level#COUNTS}
 * @param unclear why the reasons cannot be told; null where they can
 * @param otherwise why it does not count by other rules either, any one of which would be enough
 */
public record NotCounted(
    String id,
    String name,
    long wouldAdd,
    String rule,
    List<Reason> reasons,
    @Nullable Text unclear,
    List<NotCounted> otherwise) {

  /** Keeps its own copies of the lists. */
  public NotCounted {
    reasons = List.copyOf(reasons);
    otherwise = List.copyOf(otherwise);
  }
}
