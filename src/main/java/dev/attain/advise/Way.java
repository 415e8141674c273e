package dev.attain.advise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a tier. It was tried: with all of its changes the rules give the tier, and
 * without any one of them they do not.
 *
 * @param changes how many facts change or come
 * @param steps what is to be done, thing by thing
 * @param by the last day on which the same still reaches the tier, if nothing else changes until
 *     then; null where it does for a year
 * @param lostOn the first day on which the tier is lost again, if all is done on the as-of date and
 *     no fact changes after that; null where it holds for a year
 */
public record Way(
    int changes, List<Step> steps, @Nullable LocalDate by, @Nullable LocalDate lostOn) {

  /** Keeps its own copy of the list. */
  public Way {
    steps = List.copyOf(steps);
  }
}
