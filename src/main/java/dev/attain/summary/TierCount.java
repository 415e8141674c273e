package dev.attain.summary;

import dev.attain.text.Text;

/**
 * How many partners attained a tier as their highest.
 *
 * @param tier the tier, or {@code none}
 * @param name its name for people; empty for none
 * @param partners how many partners
 */
public record TierCount(String tier, Text name, long partners) {}
