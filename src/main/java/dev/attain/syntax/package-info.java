/** The language of rules: a file's text as a tree in which everything has its place. */
@NullMarked
package dev.attain.syntax;

import org.jspecify.annotations.NullMarked;
