/** What a program sees that knows KIE and the facts, and nothing else of Attain. */
@NullMarked
package dev.attain.plain;

import org.jspecify.annotations.NullMarked;
