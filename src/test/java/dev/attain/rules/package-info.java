/** What analysts do to rules, and what goes wrong with them. */
@NullMarked
package dev.attain.rules;

import org.jspecify.annotations.NullMarked;
