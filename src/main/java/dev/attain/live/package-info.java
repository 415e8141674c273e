/** Rules that are exchanged while a program runs, if they are fit to serve. */
@NullMarked
package dev.attain.live;

import org.jspecify.annotations.NullMarked;
