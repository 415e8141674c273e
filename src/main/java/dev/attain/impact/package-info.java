/**
 * What other rules, or another day, would change for a population, and which line did it to whom.
 */
@NullMarked
package dev.attain.impact;

import org.jspecify.annotations.NullMarked;
