/** The tier on every day between two, if no fact changes: when it is lost, and why. */
@NullMarked
package dev.attain.timeline;

import org.jspecify.annotations.NullMarked;
