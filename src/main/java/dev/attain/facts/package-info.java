/** What rules can see: given facts, derived facts, and the words that facts may use. */
@NullMarked
package dev.attain.facts;

import org.jspecify.annotations.NullMarked;
