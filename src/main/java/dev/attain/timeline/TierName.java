package dev.attain.timeline;

import dev.attain.text.Text;

/**
 * A tier of a competency.
 *
 * @param tier its name in decisions
 * @param name its name for people
 */
public record TierName(String tier, Text name) {}
