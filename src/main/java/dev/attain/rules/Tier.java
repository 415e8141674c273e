package dev.attain.rules;

import dev.attain.text.Text;

/**
 * A tier of a competency.
 *
 * @param id its name in lower case, as decisions say it
 * @param name its name for people
 */
public record Tier(String id, Text name) {}
