/** What rules may say in their consequences. */
@NullMarked
package dev.attain.words;

import org.jspecify.annotations.NullMarked;
