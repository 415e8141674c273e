/** From a fact source to facts; what cannot be read is set aside with its place and reason. */
@NullMarked
package dev.attain.input;

import org.jspecify.annotations.NullMarked;
