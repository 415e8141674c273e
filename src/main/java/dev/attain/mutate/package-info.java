/** Whether scenarios notice when the rules change. */
@NullMarked
package dev.attain.mutate;

import org.jspecify.annotations.NullMarked;
