/** The command line: one class a command. */
@NullMarked
package dev.attain.cli;

import org.jspecify.annotations.NullMarked;
