/** Tells decisions to whoever keeps account of them, beside deciding and never in its way. */
@NullMarked
package dev.attain.audit;

import org.jspecify.annotations.NullMarked;
