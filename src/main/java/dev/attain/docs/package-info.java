/** The requirement pages of a programme, made from its rules. */
@NullMarked
package dev.attain.docs;

import org.jspecify.annotations.NullMarked;
