/** From a rule folder to a checked, compiled, immutable rule set. */
@NullMarked
package dev.attain.rules;

import org.jspecify.annotations.NullMarked;
