/** What may be changed in a rule, one thing at a time. */
@NullMarked
package dev.attain.change;

import org.jspecify.annotations.NullMarked;
