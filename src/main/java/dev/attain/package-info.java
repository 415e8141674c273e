/** The door for programs that embed Attain: load rules, decide. */
@NullMarked
package dev.attain;

import org.jspecify.annotations.NullMarked;
