/** Words for people: texts in several languages, and what was probably meant. */
@NullMarked
package dev.attain.text;

import org.jspecify.annotations.NullMarked;
