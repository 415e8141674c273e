package dev.attain.boundaries;

import dev.attain.rules.Rule;
import dev.attain.scenario.Scenario;

/**
 * A case at an edge of a rule, and what the rules say of it.
 *
 * @param rule the rule
 * @param words what is special about it
 * @param scenario its facts, and what the rules say now
 */
public record Case(Rule rule, String words, Scenario scenario) {}
