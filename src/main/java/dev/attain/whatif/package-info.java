/** Changes to a partner's facts, and what they do to its decisions. */
@NullMarked
package dev.attain.whatif;

import org.jspecify.annotations.NullMarked;
