package dev.attain.impact;

import dev.attain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How many partners meet a requirement.
 *
 * @param id the requirement's id
 * @param tier the tier that it belongs to
 * @param text what it asks for, as the rules after say it where they have it
 * @param metBefore how many partners met it before; null when it was not asked then
 * @param metAfter how many partners meet it after; null when it is no longer asked
 * @param gained how many partners did not meet it before and do after, where it is asked on both
 *     sides
 * @param lost how many partners met it before and do not after, where it is asked on both sides
 */
public record RequirementImpact(
    String id,
    String tier,
    Text text,
    @Nullable Long metBefore,
    @Nullable Long metAfter,
    long gained,
    long lost) {}
