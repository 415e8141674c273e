package dev.attain.live;

import dev.attain.impact.Impact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of looking for new rules.
 *
 * @param outcome whether other rules serve now
 * @param at when that was
 * @param took how long looking, checking and trying took
 * @param found the hash of the rules that were found, {@code sha256:…}; null where they could not
 *     be read
 * @param live the hash of the rules that serve now
 * @param flips how many partners of the sample have another tier by the rules found; 0 where it was
 *     not looked at
 * @param impact what the rules found change for the sample, with the partners; null where it was
 *     not looked at
 * @param reasons why the rules found do not serve, one sentence each, without a value of any fact;
 *     empty unless they were refused
 */
public record Reload(
    Outcome outcome,
    Instant at,
    Duration took,
    @Nullable String found,
    String live,
    long flips,
    @Nullable Impact impact,
    List<String> reasons) {

  /** Keeps its own copy of the list. */
  public Reload {
    reasons = List.copyOf(reasons);
  }

  /** Whether other rules serve. */
  public enum Outcome {
    /** The rules found serve from now on. */
    LIVE,
    /** The rules found are those that serve. */
    UNCHANGED,
    /** The rules found are not fit to serve; those that served before go on. */
    REFUSED
  }
}
