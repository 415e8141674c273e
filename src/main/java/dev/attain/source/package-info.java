/** Files that people write, and what is wrong with them, each thing at its place. */
@NullMarked
package dev.attain.source;

import org.jspecify.annotations.NullMarked;
