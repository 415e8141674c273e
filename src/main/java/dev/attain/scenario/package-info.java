/** Scenarios: what analysts say must come out, read, run against a rule set, and written. */
@NullMarked
package dev.attain.scenario;

import org.jspecify.annotations.NullMarked;
