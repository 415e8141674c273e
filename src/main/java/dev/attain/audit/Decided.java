package dev.attain.audit;

import dev.attain.decision.Decision;
import java.time.Duration;

/**
 * A decision that was made.
 *
 * @param decision the decision, with the hash of the rules that made it
 * @param took how long deciding took, from the facts to the decision
 */
public record Decided(Decision decision, Duration took) {}
