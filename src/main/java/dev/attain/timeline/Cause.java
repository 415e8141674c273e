package dev.attain.timeline;

import dev.attain.explain.ShownFact;
import dev.attain.logic.Turn;
import dev.attain.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens on a day although no fact changes.
 *
 * @param kind whether a fact begins, ends, leaves a window, …
 * @param text what happens, in words
 * @param condition the condition that comes out otherwise, in words; null where a rule begins or
 *     ends
 * @param holds whether the condition holds from this day on; before, it was the other way round
 * @param drl the condition as the rule says it; null where a rule begins or ends
 * @param at where the condition or the rule stands: file and line below the rules folder
 * @param rule the id of the rule
 * @param fact the fact that it is about; null where it is about the day alone
 */
public record Cause(
    Turn.Kind kind,
    Text text,
    @Nullable Text condition,
    boolean holds,
    @Nullable String drl,
    String at,
    String rule,
    @Nullable ShownFact fact) {}
