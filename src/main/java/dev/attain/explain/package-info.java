/** Why a partner has the tiers that it has: what counted, what did not, and why not. */
@NullMarked
package dev.attain.explain;

import org.jspecify.annotations.NullMarked;
