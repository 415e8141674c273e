package dev.attain.boundaries;

import dev.attain.facts.PartnerFacts;
import dev.attain.rules.Rule;

/**
 * Facts at an edge of a rule.
 *
 * @param rule the rule
 * @param words what is special about them
 * @param facts the facts
 */
record Sample(Rule rule, String words, PartnerFacts facts) {}
