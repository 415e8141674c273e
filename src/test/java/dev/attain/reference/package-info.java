/** The meaning of the first programme in plain Java, and random partners to compare by. */
@NullMarked
package dev.attain.reference;

import org.jspecify.annotations.NullMarked;
