/** What would reach a tier: the fewest changes of facts, each proved by the rules themselves. */
@NullMarked
package dev.attain.advise;

import org.jspecify.annotations.NullMarked;
